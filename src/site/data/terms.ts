import { pageOfTerm } from '../../engine/report.ts';
import type { Term, TermKind, TermText } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { type Cause, causes } from './causes.ts';
import { reportOf } from './marked.ts';
import { clausesOf } from './pattern-words.ts';
import { type SymptomData, symptomOf } from './symptoms.ts';

/** A term as the reference shows it. */
export interface TermRow {
  readonly text: TermText;
  /** Causes whose signs name it. */
  readonly causes: readonly Cause[];
  /** The symptom that the engine tells of it where it stands alone. */
  readonly symptom: SymptomData | undefined;
}

const terms = new Map(knowledge.terms.map((term) => [term.id, term]));

/** The terms of a kind, by their usual spelling; flags and codes as the alphabet has them. */
export const rowsOf = (kind: TermKind): readonly TermRow[] =>
  Object.values(knowledge.texts)
    .filter((text) => text.kind === kind)
    .sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }))
    .map((text) => ({ text, causes: causesNaming(text), symptom: symptomOf(symptomIdOf(terms.get(text.id))) }));

/** From when to when, in words: the tables write `Envoy <=1.8` for "at the latest in". */
export function versionsOf({ since, until }: TermText): string {
  const from = since?.includes('<=') ? `in ${since.replace('<=', '')} already` : since;
  if (!from) return until ? `until ${until}` : '';
  return until ? `${from}, until ${until}` : since?.includes('<=') ? from : `since ${from}`;
}

/** The other spellings that do not stand in the title as they are. */
export const otherSpellings = ({ title, aliases = [] }: TermText): readonly string[] =>
  aliases.filter((alias) => !title.includes(alias.replace(/^flag /, '')));

let naming: ReadonlyMap<string, readonly Cause[]> | undefined;
function causesNaming(text: TermText): readonly Cause[] {
  naming ??= namings();
  return naming.get(pageOfTerm(text)) ?? [];
}

function namings(): ReadonlyMap<string, readonly Cause[]> {
  const found = new Map<string, Set<Cause>>();
  for (const cause of causes) {
    const { proves = [], suggests = [], fits = [] } = cause.rule.signs;
    for (const { page } of [...proves, ...suggests, ...fits]
      .flatMap(({ when }) => clausesOf(when))
      .flatMap(({ holds }) => holds)) {
      if (page) found.set(page, (found.get(page) ?? new Set()).add(cause));
    }
  }
  return new Map([...found].map(([page, some]) => [page, [...some]]));
}

/** What the engine makes of the term's first wording, its holes filled with something harmless. */
function symptomIdOf(term: Term | undefined): string | undefined {
  const [wording] = term?.wordings ?? [];
  if (!wording || !term?.gives) return undefined;
  const text = wording.replace(/⟨[^⟩]*:number⟩/g, '1').replace(/⟨[^⟩]*⟩/g, 'x');
  return reportOf(text).problems.find(({ symptom }) => symptom !== null)?.symptom ?? undefined;
}

/** A table of more rows than this says the least in each, and leads to a page of its speaker's for the rest. */
export const LONG = 700;

/** The programs that say enough of the neighbours' words for a page of their own; the rest is together. */
const first = ({ text }: TermRow): string => text.saidBy.toLowerCase().split(/[ ,(:/]/)[0] ?? '';
export function speakersOf(rows: readonly TermRow[]): ReadonlyMap<string, readonly TermRow[]> {
  const all = Map.groupBy(rows, first);
  const own = [...all].filter(
    ([speaker, some]) => some.length >= 8 && /^[a-z][a-z.-]+$/.test(speaker) && speaker !== 'any',
  );
  const known = new Set(own.map(([speaker]) => speaker));
  return new Map([
    ...own.sort(([a], [b]) => (a < b ? -1 : 1)),
    ['others', rows.filter((row) => !known.has(first(row)))] as const,
  ]);
}
