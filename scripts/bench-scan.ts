/**
 * `npm run bench:scan [megabytes] [rounds]`: logs with 1, 10 and 100 % error lines, in text and JSON, read by `meshbook scan`, by rg
 * and grep with the same literals and by `wc -l` in turn; the same with 100, 1,000 and 10,000 rules (in one thread), and in Chromium.
 * Prints medians of the time that passed and of the processor's time, ratios of both, and peak memory. The command reads large files
 * with several threads: its time tells what a user waits, the processor's what it costs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledge } from '../src/knowledge.ts';
import { inChromium } from './bench-scan/chromium.ts';
import { type LogFormat, writeLog } from './bench-scan/logs.ts';
import { type Tool, tools, toolsWithRules } from './bench-scan/tools.ts';

const megabytes = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'meshbook-bench-'));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly memory: number;
}
/** Each program in turn, so many times. */
function measured(all: readonly Tool[], file: string): readonly Measured[] {
  const runs = all.map(({ name, run }) => ({ name, run, seen: [run(file)].slice(1) }));
  for (let round = 0; round < rounds; round++) for (const { run, seen } of runs) seen.push(run(file));
  return runs.map(({ name, seen }) => ({
    name,
    seconds: median(seen.map(({ seconds }) => seconds)),
    cpu: median(seen.map(({ cpu }) => cpu)),
    memory: Math.max(...seen.map(({ memory }) => memory)),
  }));
}

function print(title: string, all: readonly Measured[]): void {
  const [first] = all;
  console.log(title);
  for (const one of all) {
    const times = `${one.seconds.toFixed(2).padStart(8)} s${one.cpu.toFixed(2).padStart(8)} s of a processor`;
    const speed = `${(megabytes / one.seconds).toFixed(0).padStart(8)} MB/s`;
    const [time, cpu] = first ? [one.seconds / first.seconds, one.cpu / first.cpu] : [1, 1];
    const ratio =
      one === first
        ? ''
        : `   the first is ${time.toFixed(2)} times as fast, ${cpu.toFixed(2)} by the processor's time`;
    const peak = one.memory > 0 ? `   peak ${one.memory.toFixed(0)} MB` : '';
    console.log(`  ${one.name.padEnd(28)}${times}${speed}${ratio}${peak}`);
  }
}

function inFile<Result>(format: LogFormat, every: number, use: (file: string) => Result): Result {
  const file = join(folder, `${format}-${every}.log`);
  writeLog(file, format, every, megabytes);
  const result = use(file);
  if (!(result instanceof Promise)) rmSync(file);
  return result;
}

const real = Object.keys(knowledge.rules).length;
console.log(
  `${megabytes} MB, ${rounds} rounds, ${real} rules, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
);
try {
  const own = await tools(folder, real);
  for (const format of ['text', 'json'] as const)
    for (const every of [100, 10, 1])
      inFile(format, every, (file) => print(`${format}, ${100 / every} % errors`, measured(own, file)));

  const sized = (await Promise.all([100, 1_000, 10_000].map((rules) => toolsWithRules(folder, rules)))).flat();
  inFile('text', 100, (file) => print('text, 1 % errors, by rules', measured(sized, file)));

  await inFile('text', 100, async (file) => {
    const { read, scanned } = await inChromium(folder, file, rounds);
    print('text, 1 % errors, a file in Chromium', [
      { name: 'scanned', seconds: median(scanned), cpu: median(scanned), memory: 0 },
      { name: 'only read', seconds: median(read), cpu: median(read), memory: 0 },
    ]);
  });
} finally {
  rmSync(folder, { recursive: true });
}
