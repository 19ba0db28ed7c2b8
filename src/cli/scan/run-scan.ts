/** `meshbook scan FILE|FOLDER|- …`, `meshbook watch`: logs of any size, or that still grow, one report out. */
import { setFlagsFromString } from 'node:v8';
import { nearest } from '../../engine/nearest.ts';
import { Scan } from '../../engine/scan/scan.ts';
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import type { Certainty } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { contextOf } from '../answers.ts';
import type { Command } from '../arguments.ts';
import { CannotRun, didYouMean } from '../cannot-run.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { paint } from '../terminal/lines.ts';
import type { Refused } from './files-in.ts';
import { follow } from './follow.ts';
import { live } from './live.ts';
import { readAll } from './read-all.ts';
import { scanLines } from './report.ts';
import { BINARY, sourcesOf } from './sources.ts';
import { timeOf } from './times.ts';

type ScanCommand = Extract<Command, { name: 'scan' }>;

/** 0 something was diagnosed, 1 nothing was, 2 something could not be read, 3 a diagnosis reaches `--fail-on`. */
export async function runScan(command: ScanCommand, io: Io): Promise<number> {
  // What a line needs is thrown away after it: more room for that takes 60 MB and saves no time.
  setFlagsFromString('--semi-space-growth-factor=1');
  const scan = scanFor(command);
  if (command.files.length === 0 && io.stdin.isTTY)
    throw new CannotRun(
      'There is nothing to read.',
      `Name a log or a folder of logs, or pipe one in: kubectl logs ${command.follow ? '-f … | meshbook watch' : '… | meshbook scan'}`,
    );
  const { sources, refused } = sourcesOf(command.files, io);
  for (const message of messagesOf(refused)) io.stderr(message);
  if (sources.length === 0)
    throw new CannotRun('There is nothing to read.', 'Name a log, a folder of logs, or - for standard input.');
  const broken = command.follow
    ? await follow(command.files, sources, { scan, io, live: live(io, command.json) })
    : await readAll(sources, scan, io);
  const report = withRefused(scan.report(), refused);
  // While logs are followed, each finding is a line of JSON, and so is the report.
  io.stdout(
    command.json ? `${json(report, command.follow ? undefined : 2)}\n` : paint(scanLines(report, io), io.colours),
  );
  if (reaches(report, command.failOn)) return 3;
  if (broken || refused.some(({ why }) => why !== BINARY)) return 2;
  return report.outcome === 'diagnosed' ? 0 : 1;
}

/** One message a file, for a few files of each reason. */
function messagesOf(refused: readonly Refused[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, why } of refused) byReason.set(why, [...(byReason.get(why) ?? []), name]);
  return [...byReason].flatMap(([why, names]) => [
    ...names.slice(0, FEW).map((name) => `\`${name}\` ${why}.`),
    ...(names.length > FEW ? [`So it is with ${names.length - FEW} more files (--json names them).`] : []),
  ]);
}
const FEW = 3;

const withRefused = (report: ScanReport, refused: readonly Refused[]): ScanReport => ({
  ...report,
  files: [...report.files, ...refused.map(({ name, why }) => ({ name, bytes: 0, broken: why }))],
});

function scanFor(command: ScanCommand): Scan {
  for (const rule of [...command.only, ...command.skip]) known(rule);
  const now = Date.now();
  const since = timeOf('--since', command.since, now);
  const until = timeOf('--until', command.until, now);
  if (since !== undefined && until !== undefined && since > until)
    throw new CannotRun('`--since` is later than `--until`: nothing lies between them.', 'Exchange the two.');
  const decoder = new TextDecoder();
  return new Scan(knowledge, {
    decode: (bytes) => decoder.decode(bytes),
    newRoom: (length) => Buffer.alloc(length),
    context: contextOf(command, knowledge),
    only: command.only,
    skip: command.skip,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
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
