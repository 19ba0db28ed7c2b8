/** One problem: what happened, what is behind it, what to do. */
import type { Diagnosis, Problem, Report } from '../../engine/report-types.ts';
import { certaintySpan } from './certainty.ts';
import { doFirstLines } from './do-first.ts';
import { evidenceLines } from './evidence.ts';
import { toFetch } from './fetch.ts';
import { fixLines } from './fixes.ts';
import { EMPTY, type Line, line, span, wrapped } from './lines.ts';
import type { View } from './view.ts';

/** Possible causes that are told with their sentence; of the others only the names. */
const MOST_POSSIBLE = 3;

/** `shown` are the diagnoses that an earlier problem has told: these are only named again. */
export function problemLines(problem: Problem, report: Report, shown: Set<number>, view: View): Line[] {
  const own = problem.diagnoses.map((index) => ({ index, diagnosis: report.diagnoses[index] as Diagnosis }));
  const fresh = own.filter(({ index }) => !shown.has(index));
  for (const { index } of own) shown.add(index);
  if (own.length > 0 && fresh.length === 0) return [...sameCauses(problem, view.width), EMPTY];

  const all = fresh.map(({ diagnosis }) => diagnosis);
  const open = all.filter(({ ruledOutBy }) => ruledOutBy === null);
  const best = open[0];
  const others = open.slice(best && best.certainty !== 'possible' ? 1 : 0);
  const rules = [...new Set(own.flatMap(({ diagnosis }) => (diagnosis.ruledOutBy === null ? [diagnosis.rule] : [])))];
  const told = best && best.certainty !== 'possible' ? verdict(best, problem, view) : symptom(problem, view);
  return [
    ...told,
    ...(problem.next && best?.certainty !== 'certain' ? doFirstLines(problem.next, rules, view) : []),
    ...(best && best.certainty !== 'possible' ? fixLines(best.fixes, view.width) : []),
    ...otherCauses(others, best, view),
    ...ruledOut(all, view.width),
    ...(open.length === 0 ? nothingLeft(all.length > 0, view) : []),
    ...(best ? moreOf(best, view) : []),
    EMPTY,
  ];
}

/** The cause, said as surely as it is known. */
function verdict(best: Diagnosis, problem: Problem, view: View): Line[] {
  const positive = best.evidence.filter(({ strength }) => strength !== 'against');
  const against = best.evidence.filter(({ strength }) => strength === 'against');
  return [
    [certaintySpan(best.certainty), span('  '), span(best.title, 'strong')],
    ...wrapped(best.says, { width: view.width, indent: '  ' }),
    ...(problem.symptom === null
      ? []
      : wrapped(`What happened: ${problem.says}`, { width: view.width, indent: '  ', style: 'dim' })),
    ...(best.appliesHere ? [] : [line('  Not known to happen in the version that you run.', 'risk')]),
    ...when(best),
    EMPTY,
    ...evidenceLines(positive, view),
    ...(against.length > 0 ? [line('  Against it:'), ...evidenceLines(against, view)] : []),
  ];
}

/** What happened, where the text does not tell why. */
const symptom = (problem: Problem, view: View): Line[] => [
  line(problem.title, 'strong'),
  ...wrapped(problem.says, { width: view.width, indent: '  ' }),
  ...when(problem),
  EMPTY,
  ...evidenceLines(problem.evidence, view),
];

function sameCauses({ title, diagnoses, count }: Problem, width: number): Line[] {
  const causes = diagnoses.length === 1 ? 'the cause above' : 'the causes above';
  return wrapped(`Also: ${title}${count > 1 ? ` (${count} times)` : ''}. It may have ${causes}.`, {
    width,
    style: 'dim',
  });
}

/** How often and when, where it is more than once. */
function when({ count, first, last }: Pick<Problem, 'count' | 'first' | 'last'>): Line[] {
  if (count < 2) return [];
  const time = (written: string) => written.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  const span = first && last ? (first === last ? `, ${time(first)}` : `, from ${time(first)} to ${time(last)}`) : '';
  return [line(`  ${count.toLocaleString('en-US')} times${span}`, 'dim')];
}

function otherCauses(others: readonly Diagnosis[], best: Diagnosis | undefined, { width, self }: View): Line[] {
  if (others.length === 0) return [];
  const stronger = others.filter(({ certainty }) => certainty !== 'possible');
  const possible = others.filter(({ certainty }) => certainty === 'possible');
  const told = [
    ...stronger,
    ...(best?.certainty === 'certain' ? [] : possible.slice(0, Math.max(0, MOST_POSSIBLE - stronger.length))),
  ];
  const folded = others.filter((one) => !told.includes(one));
  const aside = best !== undefined && best.certainty !== 'possible';
  return [
    ...(told.length > 0 ? [line(aside ? 'OTHER CAUSES' : 'POSSIBLE CAUSES', 'label')] : []),
    ...told.flatMap(({ certainty, title, says, rule }) => [
      [
        span('  '),
        certaintySpan(certainty),
        span('  '),
        span(title, aside ? 'dim' : undefined),
        span(`  ${rule}`, 'dim'),
      ],
      ...wrapped(says, { width, indent: '      ', style: 'dim' }),
    ]),
    ...(folded.length > 0
      ? wrapped(
          `${told.length > 0 ? 'Also possible' : 'Else possible'}: ${folded.map(({ rule }) => rule).join(', ')}.`,
          {
            width,
            indent: told.length > 0 ? '  ' : '',
            style: 'dim',
          },
        )
      : []),
    ...(aside
      ? []
      : wrapped(`One of them in full: ${self} explain ${told[0]?.rule}`, { width, indent: '  ', style: 'dim' })),
    EMPTY,
  ];
}

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

function ruledOut(all: readonly Diagnosis[], width: number): Line[] {
  const lines = all.flatMap(({ ruledOutBy, title }) =>
    ruledOutBy === null ? [] : wrapped(`Ruled out: ${title} (${ruledOutBy})`, { width, style: 'dim' }),
  );
  return lines.length > 0 ? [...lines, EMPTY] : [];
}

function moreOf({ rule, certainty, leadsTo, incidents }: Diagnosis, { width, self }: View): Line[] {
  const dim = (text: string) => wrapped(text, { width, style: 'dim' });
  return [
    ...(leadsTo.length > 0 ? dim(`It brings about: ${leadsTo.join(', ')}.`) : []),
    ...(incidents.length > 0 ? dim(`Seen before: ${incidents.join(', ')}.`) : []),
    ...(certainty === 'possible' ? [] : dim(`All about it: ${self} explain ${rule}`)),
  ];
}
