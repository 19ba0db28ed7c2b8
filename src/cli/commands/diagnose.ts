/** `meshbook [diagnose] [FILE …|-]`: pastes in, one report out. */
import { existsSync, statSync } from 'node:fs';
import { diagnose } from '../../engine/diagnose.ts';
import type { Report } from '../../engine/report-types.ts';
import type { Certainty } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { contextOf } from '../answers.ts';
import type { Command } from '../arguments.ts';
import { beginningOf, commandMeant, pastesOf } from '../input.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { withChecks } from '../outputs.ts';
import { beginning, isPacked } from '../packed.ts';
import { paint } from '../terminal/lines.ts';
import { reportLines } from '../terminal/report.ts';

type Diagnose = Extract<Command, { name: 'diagnose' }>;

export async function runDiagnose(command: Diagnose, io: Io): Promise<number> {
  const [first] = command.files;
  const meant = first !== undefined && first !== '-' && !existsSync(first) ? commandMeant(first) : undefined;
  if (meant) throw meant;
  if (command.files.some(isLog)) {
    const small = command.files.filter((file) => file !== '-' && !isLog(file));
    // What is put together from several lines, such as a table that a check printed, is read in pastes only.
    if (small.length > 0)
      io.stderr(
        `Beside a log of more than 1 MB, ${small.map((file) => `\`${file}\``).join(', ')} is read line by line. Give what a check printed as --answer CHECK=ANSWER.`,
      );
    return scanned(command, io);
  }
  const { bytes, rest } = isPiped(command) ? await beginningOf(io, MOST) : { bytes: Buffer.alloc(0), rest: null };
  const again: Io = { ...io, stdin: chained(bytes, rest) };
  if (rest || isPacked(bytes)) return scanned(command, again);
  const context = contextOf(command, knowledge);
  const { pastes, says } = withChecks(await pastesOf(command.files, again), context);
  const report = diagnose(pastes, knowledge, context);
  for (const one of says) io.stderr(one);
  const { files } = command;
  io.stdout(
    command.json
      ? `${json(report, 2)}\n`
      : paint(reportLines(report, { pastes, knowledge, files, width: io.width, self: io.self }), io.colours),
  );
  return statusOf(report, command.failOn);
}

/** More than this is a log rather than a paste. */
const MOST = 1024 * 1024;

const isPiped = ({ files }: Diagnose): boolean =>
  files.length === 0 || files.filter((file) => file === '-').length === 1;

/** A folder, or a file that is packed or too large for a paste. */
function isLog(file: string): boolean {
  try {
    const found = statSync(file);
    return found.isDirectory() || (found.isFile() && (found.size > MOST || isPacked(beginning(file))));
  } catch {
    return false; // told where it is read
  }
}

/** The same of a log: what was seen of it so far is told while it is read, and what it costs does not grow with it. */
async function scanned(command: Diagnose, io: Io): Promise<number> {
  const { runScan } = await import('../scan/run-scan.ts');
  return runScan({ ...command, ...WHOLE, name: 'scan' }, io);
}
const WHOLE = { since: undefined, until: undefined, only: [], skip: [], follow: false } as const;

async function* chained(bytes: Buffer, rest: AsyncIterable<Buffer> | null): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes;
  if (rest) yield* rest;
}

const CERTAINTIES: readonly Certainty[] = ['possible', 'likely', 'certain'];

/** 3 where a diagnosis reaches `--fail-on`, else 0 diagnosed, 1 not. */
function statusOf(report: Report, failOn: Certainty | undefined): 0 | 1 | 3 {
  const reaches = report.diagnoses.some(
    ({ certainty, ruledOutBy }) =>
      failOn && ruledOutBy === null && CERTAINTIES.indexOf(certainty) >= CERTAINTIES.indexOf(failOn),
  );
  return reaches ? 3 : report.outcome === 'diagnosed' ? 0 : 1;
}
