/**
 * A line of an access log, column by column, as the engine reads it. Pure, so that the page's example, the browser and the tests
 * ask the same function.
 */
import { columnSplitter, columnsOf, operatorOf } from '../../engine/access-log.ts';
import { diagnoseRead } from '../../engine/diagnose.ts';
import { jsonAt } from '../../engine/json.ts';
import { prepare } from '../../engine/prepare.ts';
import { read } from '../../engine/read.ts';
import type { TermFound } from '../../engine/report-types.ts';
import type { Fact, Format, Knowledge, LogRecord } from '../../engine/types.ts';
import { type FactName, facts } from '../../facts/facts.ts';
import { factOf } from '../../formats/access-log-json.ts';
import { columnOf, meaningOf } from './operators.ts';

export interface DecodedColumn {
  /** The operator or key that wrote it; empty where the format has none of its own. */
  readonly name: string;
  /** What the column is. */
  readonly is: string;
  /** What stands there. */
  readonly quote: string;
  /** What follows from it: `direction: outbound`. */
  readonly says: readonly { readonly means: string; readonly value: string }[];
  /** Words of the reference that stand in it. */
  readonly terms: readonly Pick<TermFound, 'title' | 'means' | 'page'>[];
}
export interface Decoded {
  /** Id and title of the format that read it. */
  readonly format: string;
  readonly title: string;
  readonly columns: readonly DecodedColumn[];
  /** What happened, where the line states a failure. */
  readonly problem: { readonly title: string; readonly page: string | null } | undefined;
}

interface Cell {
  readonly name: string;
  readonly is: string;
  readonly fact: FactName | undefined;
  readonly start: number;
  readonly end: number;
}

/** The first line of `text` that is one of a log; nothing where there is none. */
export function decode(text: string, knowledge: Knowledge): Decoded | undefined {
  const file = read(text, 0, prepare(knowledge));
  const record = file.records.find(({ format }) => format !== 'prose') ?? file.records[0];
  if (!record) return undefined;
  const report = diagnoseRead([{ text }], [file], knowledge, {});
  const [problem] = report.problems;
  const places = report.terms.map((term) => ({ term, ...placeOf(term, text) }));
  const format = knowledge.formats[record.format];
  const known = record.facts.filter((fact) => isShown(fact, record));
  const cells = cellsOf(text, record, format) ?? cellsOfFacts(known);
  const inside =
    ({ start, end }: Cell) =>
    (place: { readonly start: number; readonly end: number }) =>
      place.start >= start && place.end <= end;
  return {
    format: record.format,
    title: format?.title ?? 'Words in prose',
    columns: cells.map((cell) => ({
      name: cell.name,
      is: cell.is,
      quote: text.slice(cell.start, cell.end),
      says: saysOf(known.filter(inside(cell)), cell, text),
      terms: distinct(places.filter(inside(cell)).map(({ term }) => term)),
    })),
    problem: problem && { title: problem.title, page: problem.page },
  };
}

const placeOf = ({ line, endLine, start, end }: TermFound, text: string) => ({
  start: lineStart(text, line) + start,
  end: lineStart(text, endLine) + end,
});
function lineStart(text: string, line: number): number {
  let at = 0;
  for (let before = 1; before < line; before++) at = text.indexOf('\n', at) + 1;
  return at;
}

/** What only the engine needs, or what the column itself says already. */
const UNSAID: readonly FactName[] = [
  'phrase',
  'failure',
  'meshText',
  'healthy',
  'program',
  'serviceName',
  'destination',
  'connection',
  'upstreamConnection',
];
const isUsual = ({ name, value }: Fact): boolean =>
  (name === 'otherPort' && value === 'no') || (name === 'routed' && value === 'yes');
/** Not what terms tell, and not what was concluded from an absence: the engine places that at the record's beginning. */
function isShown(fact: Fact, { facts: all }: LogRecord): boolean {
  if (fact.end <= fact.start || UNSAID.includes(fact.name) || isUsual(fact)) return false;
  const time = all.find(({ name }) => name === 'time');
  return !time || fact === time || fact.start !== time.start || fact.end !== time.end;
}

/** The columns that the format itself has, also those that give no fact. */
function cellsOf(text: string, { start, end }: LogRecord, format: Format | undefined): readonly Cell[] | undefined {
  const line = text.slice(start, end);
  const operators = format?.operators;
  if (typeof operators === 'string') {
    const places = columnSplitter(operators)(line);
    return (
      places &&
      columnsOf(operators).columns.map(({ written, fact }, at) => ({
        name: `%${written}%`,
        is: meaningOf(written),
        fact,
        start: start + (places[2 * at] as number),
        end: start + (places[2 * at + 1] as number),
      }))
    );
  }
  const json = jsonAt(line);
  return json?.leaves.flatMap((leaf) => {
    const key = leaf.path.join('.');
    const operator = operators?.[key] ?? operators?.[leaf.path.at(-1) ?? ''];
    const fact = operator === undefined ? factOf(leaf.path.at(-1) ?? '') : operatorOf(operator).fact;
    const is = operator !== undefined ? meaningOf(operator) : fact ? columnOf(fact) : 'A key that is not read';
    return [{ name: key, is, fact, start: start + leaf.start, end: start + leaf.end }];
  });
}

/** Where the format has no columns of its own to show: what the facts stand on. */
function cellsOfFacts(known: readonly Fact[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { name, start, end } of known.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${start} ${end}`;
    if (!cells.has(key)) cells.set(key, { name: '', is: columnOf(name), fact: name, start, end });
  }
  return [...cells.values()];
}

/** What a column gives beyond what is written in it, each once. */
function saysOf(known: readonly Fact[], cell: Cell, text: string): DecodedColumn['says'] {
  const quote = text.slice(cell.start, cell.end);
  const says = known.flatMap(({ name, value }) => {
    const own = name === cell.fact;
    if (own && (name === 'time' || name === 'codeDetails' || quote.split(',').includes(String(value)))) return [];
    return [{ means: own ? 'Read as' : facts[name].means, value: String(value) }];
  });
  return distinctBy(says, ({ means, value }) => `${means} ${value}`);
}

const distinct = (terms: readonly TermFound[]): DecodedColumn['terms'] =>
  distinctBy(terms, ({ page }) => page).map(({ title, means, page }) => ({ title, means, page }));
const distinctBy = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];
