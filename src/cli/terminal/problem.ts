/** One problem: what happened, what is behind it, what to do. */
import type { Diagnosis, NextCheck, Problem, Report } from '../../engine/report-types.ts';
import { certaintySpan } from './certainty.ts';
import { commandLines } from './command.ts';
import { doFirstLines } from './do-first.ts';
import { evidenceLines } from './evidence.ts';
import { toFetch } from './fetch.ts';
import { fixLines } from './fixes.ts';
import { EMPTY, type Line, line, span, wrapped } from './lines.ts';
import { otherCauses, ruledOut } from './other-causes.ts';
import type { View } from './view.ts';

/** What earlier problems of the report have told, so that it is not told again. */
export interface Told {
  readonly diagnoses: Set<Diagnosis>;
  /** Causes told with their fixes. */
  readonly inFull: Set<string>;
  /** Causes named as possible. */
  readonly named: Set<string>;
}

export function problemLines(problem: Problem, report: Report, told: Told, view: View): Line[] {
  const all = problem.diagnoses.flatMap((index) => report.diagnoses[index] ?? []);
  const open = all.filter(({ ruledOutBy }) => ruledOutBy === null);
  if (all.length > 0 && all.every((one) => told.diagnoses.has(one))) return sameCauses(problem, view);
  const best = open[0];
  const isAnswer = best !== undefined && best.certainty !== 'possible';
  const verdict = isAnswer ? cause(best, problem, view) : symptom(problem, view);

  const rules = open.map(({ rule }) => rule);
  const known = isAnswer ? told.inFull.has(best.rule) : open.length > 0 && rules.every((rule) => told.named.has(rule));
  for (const one of all) told.diagnoses.add(one);
  for (const rule of rules) told.named.add(rule);
  if (isAnswer) told.inFull.add(best.rule);
  if (known) return [...verdict, ...asAbove(problem, view)];
  return [
    ...verdict,
    ...(problem.next && best?.certainty !== 'certain'
      ? doFirstLines(problem.next, questionIn(report, problem.next), view)
      : []),
    ...(isAnswer ? fixLines(best.fixes, view.width) : []),
    ...otherCauses(open, view),
    ...ruledOut(all, view.width),
    ...(open.length === 0 ? nothingLeft(all.length > 0, view) : []),
    ...(isAnswer ? moreOf(best, view) : []),
    EMPTY,
  ];
}

/** One problem leaves no doubt about what is asked; of several the object is named. */
const questionIn = ({ problems }: Report, { check, question }: NextCheck): string =>
  problems.length > 1 ? question : check;

/** The cause, said as surely as it is known. */
function cause(best: Diagnosis, problem: Problem, view: View): Line[] {
  const { width } = view;
  const positive = best.evidence.filter(({ strength }) => strength !== 'against');
  const against = best.evidence.filter(({ strength }) => strength === 'against');
  return [
    [certaintySpan(best.certainty), span('  '), span(best.title, 'strong')],
    ...wrapped(best.says, { width, indent: '  ' }),
    ...(problem.symptom === null
      ? []
      : wrapped(`What happened: ${problem.says}`, { width, indent: '  ', style: 'dim' })),
    ...where(problem, width),
    ...(best.appliesHere ? [] : [line('  Not known to happen in the version that you run.', 'risk')]),
    ...when(best),
    EMPTY,
    ...evidenceLines(positive, view),
    ...(against.length > 0 ? [line('  Against it:'), ...evidenceLines(against, view)] : []),
  ];
}

/** What happened, where the text does not tell why. */
const symptom = (problem: Problem, view: View): Line[] => [
  ...wrapped(problem.title, { width: view.width, style: 'strong' }),
  ...wrapped(problem.says, { width: view.width, indent: '  ' }),
  ...where(problem, view.width),
  ...when(problem),
  EMPTY,
  ...evidenceLines(problem.evidence, view),
];

/** At which hop it broke, and who only met what came of it. */
function where({ hop, carried }: Problem, width: number): Line[] {
  if (hop === null) return [];
  const other = carried > 0 ? ` ${otherSide(carried)}` : '';
  return wrapped(`Where: ${hop}.${other}`, { width, indent: '  ', style: 'dim' });
}
const otherSide = (lines: number): string =>
  `${lines === 1 ? 'A line' : `${lines} lines`} of the other side only ${lines === 1 ? 'shows' : 'show'} what came of it.`;

/** How often and when, where it is more than once. */
function when({ count, first, last }: Pick<Problem, 'count' | 'first' | 'last'>): Line[] {
  if (count < 2) return [];
  const time = (written: string) => written.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  const period = first && last ? (first === last ? `, ${time(first)}` : `, from ${time(first)} to ${time(last)}`) : '';
  return [line(`  ${count} times${period}`, 'dim')];
}

function sameCauses({ title, diagnoses, count }: Problem, { width }: View): Line[] {
  const causes = diagnoses.length === 1 ? 'the cause above' : 'the causes above';
  const times = count > 1 ? ` (${count} times)` : '';
  return [...wrapped(`Also: ${title}${times}. It may have ${causes}.`, { width, style: 'dim' }), EMPTY];
}

/** The same causes with other names: what to do was told, its command is filled anew. */
const asAbove = ({ next }: Problem, { width }: View): Line[] => [
  ...wrapped(next ? 'What to do is told above; the check for this one:' : 'What to do is told above.', {
    width,
    indent: '  ',
    style: 'dim',
  }),
  ...(next ? commandLines(next.command, width) : []),
  EMPTY,
];

/** No cause is known, or none is left. */
const nothingLeft = (hadCauses: boolean, view: View): Line[] => [
  ...wrapped(
    hadCauses
      ? 'No cause that Meshbook knows is left.'
      : 'Meshbook knows no cause of it yet that this text would support.',
    { width: view.width, indent: '  ' },
  ),
  EMPTY,
  ...toFetch(view),
];

function moreOf({ rule, leadsTo, incidents }: Diagnosis, { width, self }: View): Line[] {
  const dim = (text: string) => wrapped(text, { width, style: 'dim' });
  return [
    ...(leadsTo.length > 0 ? dim(`It brings about: ${leadsTo.join(', ')}.`) : []),
    ...(incidents.length > 0 ? dim(`Seen before: ${incidents.join(', ')}.`) : []),
    ...dim(`All about it: ${self} explain ${rule}`),
  ];
}
