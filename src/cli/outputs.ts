/** Files that hold nothing: what a check printed, if it is known which. */
import { basename } from 'node:path';
import { diagnose } from '../engine/diagnose.ts';
import type { Report } from '../engine/report-types.ts';
import { isSilent, silentAnswer } from '../engine/silent.ts';
import type { Context, Paste } from '../engine/types.ts';
import { knowledge } from '../knowledge.ts';

/**
 * The pastes, with the check for those that are its output: `route-timeout.txt` by its name, `output.txt` where just one check is
 * the next. Any other file that holds nothing may be a log that does.
 */
export function withChecks(
  pastes: readonly Paste[],
  context: Context,
): { readonly pastes: readonly Paste[]; readonly unsure: readonly string[] } {
  const silent = pastes.filter(({ text }) => isSilent(text));
  if (silent.length === 0 || silent.length === pastes.length) return { pastes, unsure: [] };
  const report = diagnose(pastes, knowledge, context);
  const [next, ...more] = nextChecksOf(report);
  const checks = new Map(
    silent.flatMap((paste) => {
      const name = basename(paste.name ?? '').replace(/\.\w+$/, '');
      const check = Object.hasOwn(knowledge.checks, name)
        ? name
        : name === 'output' && more.length === 0
          ? next
          : undefined;
      return check === undefined ? [] : [[paste, check] as const];
    }),
  );
  return {
    pastes: pastes.map((paste) => {
      const check = checks.get(paste);
      return check === undefined ? paste : { ...paste, check };
    }),
    unsure: silent.filter((paste) => !checks.has(paste)).map(({ name = '' }) => name),
  };
}

const nextChecksOf = ({ problems }: Report): readonly string[] => [
  ...new Set(problems.flatMap(({ next }) => next?.check ?? [])),
];

/** What to say of a file that holds nothing and may be anything. */
export function whoseSilence(name: string, report: Report): string {
  const answers = nextChecksOf(report).flatMap((id) => {
    const check = knowledge.checks[id];
    const answer = check && silentAnswer(check);
    return answer === undefined ? [] : [`--answer ${id}=${answer.replaceAll(' ', '-')}`];
  });
  const says =
    answers.length === 0 ? '' : ` If the command of the next check printed nothing, say so: ${answers.join(' or ')}.`;
  return `\`${name}\` holds nothing to read.${says}`;
}
