import type { Report } from '../engine/report-types.ts';
import type { Knowledge } from '../engine/types.ts';

/** What the engine said of one text, held against what is right. */
export interface Verdict {
  /** Whether the right cause stands first; where none is right, whether no problem was found. */
  readonly first: boolean;
  readonly amongThree: boolean;
  readonly certainRight: boolean;
  /** Causes that were called certain and are not right. */
  readonly certainWrong: readonly string[];
  /** Nothing was said where something had failed. */
  readonly silent: boolean;
  /** The causes in the order in which they were named, each with its certainty. */
  readonly named: readonly { readonly rule: string; readonly certainty: string }[];
}

/** `cause`: the rule that is right; `null` where no cause is. */
export function verdictOf(report: Report, cause: string | null, knowledge: Knowledge): Verdict {
  const order = report.diagnoses.filter(({ ruledOutBy }) => ruledOutBy === null);
  const rules = [...new Set(order.map(({ rule }) => rule))];
  const normal = cause !== null && knowledge.rules[cause]?.kind === 'normal';
  const place = cause === null ? -1 : rules.indexOf(cause);
  const none = report.problems.length === 0;
  const first = normal ? report.normal.some(({ rule }) => rule === cause) : cause === null ? none : place === 0;
  const certain = order.filter(({ certainty }) => certainty === 'certain').map(({ rule }) => rule);
  // What is normal is said without an if: that it is told is its certainty.
  const certainRight = normal ? first && none : cause !== null && certain.includes(cause);
  return {
    first,
    amongThree: first || (place >= 0 && place < 3),
    certainRight,
    // Beside the right cause, if that is certain, what it leads to may be certain too.
    certainWrong: certain.filter(
      (rule) => rule !== cause && !(cause !== null && certainRight && areRelated(rule, cause, knowledge)),
    ),
    silent: cause !== null && !normal && none,
    named: rules.map((rule) => ({
      rule,
      certainty: order.find((one) => one.rule === rule)?.certainty ?? 'possible',
    })),
  };
}

const areRelated = (rule: string, cause: string, { rules }: Knowledge): boolean =>
  Boolean(rules[cause]?.leadsTo?.includes(rule) || rules[rule]?.leadsTo?.includes(cause));
