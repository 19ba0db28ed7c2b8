/** The programs that are measured beside one another, each run as a whole. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { prepare } from '../../src/engine/prepare.ts';
import { anchorsOf } from '../../src/engine/scan/anchors.ts';
import { withRules } from './many-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  readonly seconds: number;
  /** Seconds of processor time, of all its threads: what a busy machine changes least. */
  readonly cpu: number;
  /** Peak memory in MB, where the program tells it. */
  readonly memory: number;
  readonly out: string;
}
export interface Tool {
  readonly name: string;
  readonly run: (file: string) => Run;
}

function run(command: string, args: readonly string[]): Run {
  const started = performance.now();
  const timed = ['-c', '"$0" "$@"; times >&2', command, ...args];
  const { stdout, stderr } = spawnSync('bash', timed, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  const children = stderr.trimEnd().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, one) => sum + Number(one[1]) * 60 + Number(one[2]),
    0,
  );
  return { seconds, cpu, memory: Number(/^peak (\d+)$/m.exec(stderr)?.[1] ?? 0) / 1024, out: stdout };
}

/** ripgrep, out of an npm package of its own that is fetched for this alone. */
async function ripgrep(): Promise<string> {
  const folder = join(root, 'scripts/setup/ripgrep/');
  if (!existsSync(`${folder}node_modules`)) spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
  const { rgPath } = (await import(createRequire(folder).resolve('@vscode/ripgrep'))) as { rgPath: string };
  return rgPath;
}

/** The anchors of so many rules, a line each, as `grep -f` reads them; the lexicon writes `_` for a space, too. */
function literals(folder: string, rules: number | undefined): string {
  const path = join(folder, `literals-${rules ?? 'real'}`);
  const { windows, prose } = anchorsOf(prepare(withRules(rules ?? 0)));
  const spelt = [...windows, ...prose].flatMap((one) => [one, one.replaceAll(' ', '_')]);
  writeFileSync(path, `${[...new Set(spelt)].join('\n')}\n`);
  return path;
}

/** The command as it is shipped in one file, and the searching programs with the same literals. */
export async function tools(folder: string, real: number): Promise<readonly Tool[]> {
  const [rg, meshbook, peak] = [await ripgrep(), await packed(folder, 'src/cli/main.ts'), peakFile(folder)];
  const list = literals(folder, real);
  return [
    { name: 'meshbook scan', run: (file) => run(process.execPath, ['--import', peak, meshbook, 'scan', file]) },
    { name: 'rg -c -F -f', run: (file) => run(rg, ['-c', '-F', '-f', list, file]) },
    { name: 'rg -c -F, one word', run: (file) => run(rg, ['-c', '-F', 'Connection_refused', file]) },
    { name: 'grep -c -F -f', run: (file) => run('grep', ['-c', '-F', '-f', list, file]) },
    { name: 'wc -l', run: (file) => run('wc', ['-l', file]) },
  ];
}

/** A scan with so many rules, and rg with their literals. */
export async function toolsWithRules(folder: string, rules: number): Promise<readonly Tool[]> {
  const [rg, scan, peak] = [await ripgrep(), await packed(folder, 'scripts/bench-scan/scan-file.ts'), peakFile(folder)];
  const list = literals(folder, rules);
  const name = `${rules.toLocaleString('en')} rules`;
  return [
    { name: `scan, ${name}`, run: (file) => run(process.execPath, ['--import', peak, scan, String(rules), file]) },
    { name: `rg -c -F -f, ${name}`, run: (file) => run(rg, ['-c', '-F', '-f', list, file]) },
  ];
}

async function packed(folder: string, entry: string): Promise<string> {
  const outfile = join(folder, `${entry.replaceAll('/', '-')}.mjs`);
  const options = { bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'warning' } as const;
  await build({ ...options, entryPoints: [join(root, entry)], outfile });
  const helper = join(root, 'src/cli/scan/threads/helper.ts');
  await build({ ...options, entryPoints: [helper], outfile: join(folder, 'scan-helper.mjs') });
  return outfile;
}

function peakFile(folder: string): string {
  const path = join(folder, 'peak.mjs');
  writeFileSync(path, "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS));");
  return path;
}
