/** `meshbook [diagnose] [FILE …|-]`: pastes in, one report out. */
import { statSync } from 'node:fs';
import { diagnose } from '../../engine/diagnose.ts';
import type { Report } from '../../engine/report-types.ts';
import type { Certainty, Context, Knowledge } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { knownAnswer } from '../answers.ts';
import type { Command } from '../arguments.ts';
import { pastesOf } from '../input.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { paint } from '../terminal/lines.ts';
import { reportLines } from '../terminal/report.ts';

type Diagnose = Extract<Command, { name: 'diagnose' }>;

export async function runDiagnose(command: Diagnose, io: Io): Promise<number> {
  if (!command.json && command.answers.length === 0 && command.files.some(isLog)) {
    io.stderr('More than 1 MB is a log rather than a paste: `meshbook scan` is meant for that, and reads it now.');
    const { runScan } = await import('../scan/run-scan.ts');
    return runScan({ ...command, name: 'scan', since: undefined, until: undefined, only: [], skip: [] }, io);
  }
  const context = contextOf(command, knowledge);
  const pastes = await pastesOf(command.files, io);
  const report = diagnose(pastes, knowledge, context);
  const { files } = command;
  io.stdout(
    command.json
      ? `${json(report, 2)}\n`
      : paint(reportLines(report, { pastes, knowledge, files, width: io.width, self: io.self }), io.colours),
  );
  return statusOf(report, command.failOn);
}

/** A file that is too large for a paste. */
function isLog(file: string): boolean {
  const found = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 1024 * 1024;
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

function contextOf({ answers, istio, dataPlane }: Diagnose, { checks }: Knowledge): Context {
  return {
    answers: Object.fromEntries(answers.map(([check, answer]) => [check, knownAnswer(check, answer, checks)])),
    ...(istio ? { istio } : {}),
    ...(dataPlane ? { dataPlane } : {}),
  };
}
