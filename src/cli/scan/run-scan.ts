/** `meshbook scan FILE|FOLDER|- …`: logs of any size, one report out. */
import { nearest } from '../../engine/nearest.ts';
import { Scan } from '../../engine/scan/scan.ts';
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import type { Certainty } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import type { Command } from '../arguments.ts';
import { CannotRun, didYouMean } from '../cannot-run.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { paint } from '../terminal/lines.ts';
import { progress } from './progress.ts';
import { scanLines } from './report.ts';
import { type Source, sourcesOf, whyOf } from './sources.ts';
import { timeOf } from './times.ts';

type ScanCommand = Extract<Command, { name: 'scan' }>;

/** 0 something was diagnosed, 1 nothing was, 2 something could not be read, 3 a diagnosis reaches `--fail-on`. */
export async function runScan(command: ScanCommand, io: Io): Promise<number> {
  for (const rule of [...command.only, ...command.skip]) known(rule);
  const now = Date.now();
  const since = timeOf('--since', command.since, now);
  const until = timeOf('--until', command.until, now);
  const { sources, refused } = sourcesOf(command.files, io);
  for (const { name, why } of refused) io.stderr(`\`${name}\` ${why}.`);
  if (sources.length === 0)
    throw new CannotRun('There is nothing to read.', 'Name a log, a folder of logs, or - for standard input.');
  const decoder = new TextDecoder();
  const scan = new Scan(knowledge, {
    decode: (bytes) => decoder.decode(bytes),
    context: command.istio ? { istio: command.istio } : {},
    only: command.only,
    skip: command.skip,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const broken = await readAll(sources, scan, io);
  const report = scan.report();
  io.stdout(command.json ? `${json(report, 2)}\n` : paint(scanLines(report, knowledge, io), io.colours));
  if (reaches(report, command.failOn)) return 3;
  if (broken || refused.some(({ why }) => why !== BINARY)) return 2;
  return report.outcome === 'diagnosed' ? 0 : 1;
}
const BINARY = 'is a binary file';

/** Reads one source behind the other; whether one of them could not be read to its end. */
async function readAll(sources: readonly Source[], scan: Scan, io: Io): Promise<boolean> {
  let stopped = false;
  let broken = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  const told = progress(sources);
  const room = new Uint8Array(1024 * 1024);
  for (const source of sources) {
    if (stopped) break;
    scan.file(source.name);
    try {
      for await (const bytes of source.bytes(room)) {
        scan.write(bytes);
        told.add(bytes.length);
        if (stopped) break;
      }
      scan.endFile(stopped ? 'was read up to where you stopped it' : null);
    } catch (error) {
      broken = true;
      scan.endFile(whyOf(error));
      io.stderr(`\`${source.name}\` ${whyOf(error)}.`);
    }
  }
  told.end();
  process.off('SIGINT', stop);
  return broken;
}

function known(rule: string): void {
  if (!Object.hasOwn(knowledge.rules, rule))
    throw new CannotRun(
      `There is no cause \`${rule}\`.`,
      didYouMean(nearest(rule, Object.keys(knowledge.rules)), 'A report names causes by their ids.'),
    );
}

const CERTAINTIES: readonly Certainty[] = ['possible', 'likely', 'certain'];
const reaches = ({ diagnoses }: ScanReport, failOn: Certainty | undefined): boolean =>
  failOn !== undefined &&
  diagnoses.some(
    ({ certainty, ruledOutBy }) => ruledOutBy === null && CERTAINTIES.indexOf(certainty) >= CERTAINTIES.indexOf(failOn),
  );
