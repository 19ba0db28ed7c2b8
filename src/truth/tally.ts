import type { Case } from './cases.ts';
import type { Verdict } from './verdict.ts';

/** A text whose cause is known, and what the engine said of it. */
export interface Judged extends Case {
  readonly verdict: Verdict;
}
export interface Tally {
  readonly texts: number;
  readonly first: number;
  readonly amongThree: number;
  readonly certainRight: number;
  readonly certainWrong: number;
  readonly silent: number;
}

/** How often the right cause stands first, among three, is certain; how often another one is certain; how often nothing is said. */
export function tally(judged: readonly Judged[]): Tally {
  const count = (holds: (verdict: Verdict) => boolean): number => judged.filter(({ verdict }) => holds(verdict)).length;
  return {
    texts: judged.length,
    first: count(({ first }) => first),
    amongThree: count(({ amongThree }) => amongThree),
    certainRight: count(({ certainRight }) => certainRight),
    certainWrong: count(({ certainWrong }) => certainWrong.length > 0),
    silent: count(({ silent }) => silent),
  };
}

/** What was not right, a line a text, for whoever wants to mend it. */
export function complaintsOf(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap(({ name, cause, verdict: { first, certainWrong, silent, named } }) => {
    if (certainWrong.length > 0)
      return [`WRONGLY CERTAIN ${name}: ${certainWrong.join(', ')}, right is ${cause ?? 'none'}`];
    if (silent) return [`silent ${name}: ${cause}`];
    if (first) return [];
    const said = named.slice(0, 3).map(({ rule, certainty }) => `${certainty} ${rule}`);
    return [`place ${named.findIndex(({ rule }) => rule === cause) + 1} ${name}: ${cause}; said ${said.join(', ')}`];
  });
}

/** `98.7 %`; `–` of nothing. */
export const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
