/** Evidence as the verdict quotes it: the same mark as in the text, and the way to where it stands. */
import type { Evidence } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import { likeness } from '../engine/reading.ts';
import type { Ui } from '../ui.ts';
import { prose } from './prose.ts';

const LONGEST = 120;

export const quoteView = (evidence: Evidence, ui: Ui): Child =>
  h(
    'button',
    { type: 'button', class: 'quote', 'data-like': likeness(evidence), on: { click: () => ui.does.goTo(evidence) } },
    h('mark', {}, shortened(evidence.quote)),
  );

const shortened = (quote: string): string => (quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST)}…`);

/** What of the evidence is worth quoting: each place once, none that stands for an absence or repeats a longer one. */
export function quotable(evidence: readonly Evidence[]): Evidence[] {
  const seen: Evidence[] = [];
  for (const one of evidence) {
    if (/^[\s"'-]*$/.test(one.quote) || one.strength === 'against' || isAbsence(one)) continue;
    if (!seen.some((other) => isWithin(one, other))) seen.push(one);
  }
  return seen.filter((one) => !seen.some((other) => other !== one && isWithin(one, other)));
}

/** What was concluded from something missing has no words of its own; the engine places it at the record's time. */
const isAbsence = ({ fact, quote }: Evidence): boolean => fact !== 'time' && /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(quote);

const isWithin = (one: Evidence, other: Evidence): boolean =>
  one.file === other.file &&
  one.line === other.line &&
  one.endLine === other.endLine &&
  other.start <= one.start &&
  one.end <= other.end;

/** Why: each piece of evidence with the sentence that says what it tells. */
export function reasonsView(evidence: readonly Evidence[], ui: Ui): Child {
  const bySentence = new Map<string, Evidence[]>();
  for (const one of evidence) bySentence.set(one.because, [...(bySentence.get(one.because) ?? []), one]);
  return h(
    'ul',
    { class: 'reasons' },
    [...bySentence].map(([because, all]) =>
      h(
        'li',
        {},
        quotable(all).map((one) => [quoteView(one, ui), ' ']),
        h('span', { class: 'dim' }, ui.words.strength[all[0]?.strength ?? 'fits']),
        ' ',
        prose(because),
      ),
    ),
  );
}
