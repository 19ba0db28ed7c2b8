/** Files that hold nothing: what a check printed, if it is known which. */
import { basename } from 'node:path';
import { diagnose } from '../engine/diagnose.ts';
import type { Report } from '../engine/report-types.ts';
import { isSilent, silentAnswer, soleSilentAnswer } from '../engine/silent.ts';
import type { Context, Paste } from '../engine/types.ts';
import { knowledge } from '../knowledge.ts';

export interface WithChecks {
  readonly pastes: readonly Paste[];
  /** What is to be said of the files that hold nothing. */
  readonly says: readonly string[];
}

/**
 * The pastes, with the check for those that are its output: `route-timeout.txt` by its name, `output.txt` where just one check is
 * the next. Any other file that holds nothing may be a log that does.
 */
export function withChecks(pastes: readonly Paste[], context: Context): WithChecks {
  const silent = pastes.filter(({ text }) => isSilent(text));
  if (silent.length === 0 || silent.length === pastes.length) return { pastes, says: [] };
  const next = nextChecksOf(diagnose(pastes, knowledge, context));
  const says: string[] = [];
  const named = pastes.map((paste) => {
    if (!silent.includes(paste)) return paste;
    const check = checkOf(paste, next);
    const answer = answerTo(check);
    says.push(answer === undefined ? whoseSilence(paste, next) : taken(paste, `${check}=${answer}`));
    return answer === undefined || check === undefined ? paste : { ...paste, check };
  });
  return { pastes: named, says };
}

const nextChecksOf = ({ problems }: Report): readonly string[] => [
  ...new Set(problems.flatMap(({ next }) => next?.check ?? [])),
];

function checkOf({ name = '' }: Paste, [next, ...more]: readonly string[]): string | undefined {
  const plain = basename(name).replace(/\.\w+$/, '');
  if (Object.hasOwn(knowledge.checks, plain)) return plain;
  return plain === 'output' && more.length === 0 ? next : undefined;
}

const answerTo = (check: string | undefined): string | undefined => {
  const asked = check === undefined ? undefined : knowledge.checks[check];
  return asked && soleSilentAnswer(asked);
};

/** An empty file is also what is left of a command that failed: that was said beside it, and cannot be seen here. */
const taken = ({ name = '', text }: Paste, answer: string): string =>
  text.trim() === ''
    ? `\`${name}\` is empty, which answers ${answer}. If its command failed, leave the file out.`
    : `\`${name}\` says that there is nothing, which answers ${answer}.`;

/** Of a file that holds nothing and may be anything. */
function whoseSilence({ name = '' }: Paste, next: readonly string[]): string {
  const answers = next.flatMap((id) => {
    const check = knowledge.checks[id];
    const answer = check && silentAnswer(check);
    return answer === undefined ? [] : [`--answer ${id}=${answer.replaceAll(' ', '-')}`];
  });
  const how =
    answers.length === 0 ? '' : ` If the command of the next check printed nothing, say so: ${answers.join(' or ')}.`;
  return `\`${name}\` holds nothing to read.${how}`;
}
