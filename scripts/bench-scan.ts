/**
 * `npm run bench:scan [megabytes] [rounds]`: writes logs with 1 % and with 100 % error lines, then runs `meshbook scan`, `rg` (or
 * `grep`) with the same anchors, and `wc -l` over them in turn; prints medians, ratios and peak memory.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { prepare } from '../src/engine/prepare.ts';
import { anchorsOf } from '../src/engine/scan/anchors.ts';
import { knowledge } from '../src/knowledge.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const megabytes = Number(process.argv[2] ?? 256);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'meshbook-bench-'));
const ERROR =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused} - "delayed_connect_error:_Connection_refused" 0 190 78 - "-" "okhttp/4.12.0" "7a4d7bd1-03c9-40ae-95a1-bf7a9619d1d7" "cart.shop:7070" "10.244.4.221:7070" outbound|7070||cart.shop.svc.cluster.local - 10.96.1.211:7070 10.244.3.235:40068 - default';

/** Healthy lines over and over, every n-th an error. */
function written(name: string, format: 'text' | 'json', every: number): string {
  const path = join(folder, name);
  const healthy = gunzipSync(readFileSync(join(root, `test/recordings/healthy/${format}.log.gz`)))
    .toString()
    .trimEnd()
    .split('\n');
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % every === 0
      ? ERROR.replace('4.221', `4.${at % 250}`).replace('7a4d7bd1', String(10_000_000 + at))
      : (healthy[at % healthy.length] as string),
  );
  const block = Buffer.from(`${lines.join('\n')}\n`);
  const file = openSync(path, 'w');
  for (let size = 0; size < megabytes * 1e6; size += block.length) writeSync(file, block);
  return path;
}

interface Run {
  readonly seconds: number;
  readonly memory: number;
}
function run(command: string, args: readonly string[]): Run {
  const started = performance.now();
  const { stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const memory = Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0);
  return { seconds: (performance.now() - started) / 1000, memory };
}
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

const anchors = join(folder, 'anchors');
const { windows } = anchorsOf(prepare(knowledge));
writeFileSync(anchors, [...new Set(windows.flatMap((one) => [one, one.replaceAll(' ', '_')]))].join('\n'));
const peak = join(folder, 'peak.mjs');
writeFileSync(peak, "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS));");

const tools: { readonly name: string; readonly command: string; readonly args: (file: string) => readonly string[] }[] =
  [
    {
      name: 'meshbook scan',
      command: process.execPath,
      args: (file) => ['--import', peak, join(root, 'src/cli/main.ts'), 'scan', file],
    },
    ...(has('rg')
      ? [{ name: 'rg -c -F -f', command: 'rg', args: (file: string) => ['-c', '-F', '-f', anchors, file] }]
      : []),
    { name: 'grep -c -F -f', command: 'grep', args: (file) => ['-c', '-F', '-f', anchors, file] },
    { name: 'wc -l', command: 'wc', args: (file) => ['-l', file] },
  ];
console.log(
  `${megabytes} MB, ${rounds} rounds, ${windows.length} anchors, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
);
try {
  for (const [name, format, every] of [
    ['text, 1 % errors', 'text', 100],
    ['JSON, 1 % errors', 'json', 100],
    ['text, 100 % errors', 'text', 1],
  ] as const) {
    const file = written(`${format}-${every}.log`, format, every);
    const seen = new Map<string, Run[]>();
    for (let round = 0; round < rounds; round++)
      for (const { name: tool, command, args } of tools)
        seen.set(tool, [...(seen.get(tool) ?? []), run(command, args(file))]);
    const own = median(seen.get('meshbook scan')?.map(({ seconds }) => seconds) ?? []);
    console.log(name);
    for (const [tool, runs] of seen) {
      const seconds = median(runs.map((one) => one.seconds));
      const memory = Math.max(...runs.map((one) => one.memory));
      console.log(
        `  ${tool.padEnd(16)}${seconds.toFixed(2).padStart(8)} s${(megabytes / seconds).toFixed(0).padStart(8)} MB/s   meshbook is ${(seconds / own).toFixed(2)} times as fast${memory > 0 ? `, peak ${Math.round(memory / 1024)} MB` : ''}`,
      );
    }
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true });
}
