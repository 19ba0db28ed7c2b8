/** `meshbook why CAUSE [FILE …|-]`: clause by clause, why a text names a cause or does not. */
import { nearest } from '../../engine/nearest.ts';
import { why } from '../../engine/why.ts';
import { knowledge } from '../../knowledge.ts';
import type { Command } from '../arguments.ts';
import { CannotRun, didYouMean } from '../cannot-run.ts';
import { pastesOf } from '../input.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { paint } from '../terminal/lines.ts';
import { whyLines } from '../terminal/why.ts';

/** 0 where a sign of it holds, 1 where none does. */
export async function runWhy(command: Extract<Command, { name: 'why' }>, io: Io): Promise<number> {
  const { rule, files } = command;
  if (!Object.hasOwn(knowledge.rules, rule))
    throw new CannotRun(
      `There is no cause \`${rule}\`.`,
      didYouMean(nearest(rule, Object.keys(knowledge.rules)), 'A report names causes by their ids.'),
    );
  const pastes = await pastesOf(files, io);
  const answer = why(rule, pastes, knowledge);
  if (!answer) return 1;
  const names = pastes.length > 1 ? pastes.map(({ name }) => name ?? '') : undefined;
  io.stdout(command.json ? `${json(answer, 2)}\n` : paint(whyLines(answer, names, io.width), io.colours));
  return answer.signs.some(({ holds, strength }) => holds && strength !== 'against') ? 0 : 1;
}
