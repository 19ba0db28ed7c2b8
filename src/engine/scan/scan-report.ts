/** The report of a scan: that of `diagnose`, with what the files held, when, and what was not read. */

import { type FactAt, OF_CALLER, type Sides } from '../fold.ts';
import type { Ranked } from '../rank.ts';
import { report } from '../report.ts';
import type { Diagnosis, Evidence, Problem as ProblemTold, Report } from '../report-types.ts';
import type { Context, Knowledge, LogRecord } from '../types.ts';
import type { Case, Problem } from '../verdicts.ts';
import type { Anchors } from './anchors.ts';
import type { FromLine } from './from-line.ts';
import type { LineFound } from './lines.ts';
import type { Places, Where } from './places.ts';
import type { FileScanned, Used } from './scan.ts';
import type { Histogram } from './time-line.ts';

export interface ScanReport extends Omit<Report, 'terms' | 'input' | 'problems' | 'diagnoses'> {
  readonly files: readonly FileScanned[];
  readonly input: Used;
  /** Share of the access logs' lines that failed; `null` where there are none, or only a part of the time was asked for. */
  readonly failing: number | null;
  readonly problems: readonly (ProblemTold & Lines & { readonly where: Where })[];
  readonly diagnoses: readonly (Diagnosis & Lines)[];
  readonly overTime: Histogram | null;
  /** Records of keys that had no room any more, by cause or symptom. */
  readonly others: { readonly [name: string]: number };
  readonly notScanned: {
    /** Causes that a log is not searched for, and why. */
    readonly rules: { readonly [rule: string]: string };
    /** Terms that are too short to be searched for by themselves. */
    readonly terms: readonly string[];
    /** Lines that tell a failure from one side of a call and name no request, where there are some of both sides. */
    readonly calls: number;
  };
}
interface Lines {
  readonly firstLine: LineTold;
  readonly lastLine: LineTold;
}
export interface LineTold {
  readonly file: number;
  readonly line: number;
  readonly text: string;
  readonly cut: boolean;
}

interface Material {
  readonly ranked: Ranked;
  readonly knowledge: Knowledge;
  readonly context: Context;
  readonly files: readonly FileScanned[];
  readonly used: Used;
  readonly histogram: Histogram | null;
  readonly places: Places;
  readonly others: { readonly [name: string]: number };
  readonly unnamed: ReadonlyMap<keyof Sides, number>;
  readonly anchors: Anchors;
  /** Only a part of the time was asked for. */
  readonly bounded: boolean;
}

const LONGEST_TOLD = 2_000;

export function scanReport(material: Material): ScanReport {
  const { knowledge, context, used, files } = material;
  const { ranked, lines } = byLine(material.ranked);
  const { terms: _, ...whole } = report({
    pastes: lines.map(({ line: { text } }) => ({ text })),
    files: [],
    ranked,
    knowledge,
    context,
  });
  const told = (record: LogRecord): LineTold => {
    const { line, file } = lines[record.file] as (typeof lines)[number];
    const { number, text, cut } = line;
    return { file, line: number, text: text.slice(0, LONGEST_TOLD), cut };
  };
  const placed = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.map((one) => {
      const { file, line } = lines[one.file] as (typeof lines)[number];
      return { ...one, file, line: line.number, endLine: line.number };
    });
  return {
    ...whole,
    outcome: whole.problems.length > 0 ? 'diagnosed' : used.matched > used.unread ? 'recognised' : 'nothing',
    says: says(whole.problems.length, used),
    files,
    input: used,
    failing: used.requests === 0 || material.bounded ? null : used.failing / used.requests,
    problems: whole.problems.map((one, index) => {
      const { first, last, from } = ranked.problems[index] as Problem;
      return {
        ...one,
        where: material.places.told(from),
        evidence: placed(one.evidence),
        firstLine: told(first),
        lastLine: told(last),
      };
    }),
    diagnoses: whole.diagnoses.map((one, index) => {
      const { first, last } = ranked.cases[index] as Case;
      return { ...one, evidence: placed(one.evidence), firstLine: told(first), lastLine: told(last) };
    }),
    overTime: material.histogram,
    others: material.others,
    notScanned: {
      rules: Object.fromEntries(
        Object.entries(knowledge.rules).flatMap(([id, { scan }]) => (scan ? [[id, scan.no]] : [])),
      ),
      terms: material.anchors.short,
      calls: callsOf(material.unnamed),
    },
  };
}

/** Lines that a paste might join as sides of one call. */
function callsOf(unnamed: Material['unnamed']): number {
  const of = (isCaller: boolean) =>
    [...unnamed].filter(([side]) => OF_CALLER.has(side) === isCaller).reduce((sum, [, count]) => sum + count, 0);
  return of(true) > 0 && of(false) > 0 ? of(true) + of(false) : 0;
}

function says(problems: number, { lines }: Used): string {
  const read = `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}`;
  return problems === 0 ? `No known failure in ${read}.` : `${problems} problem${problems > 1 ? 's' : ''} in ${read}.`;
}

/** Each record that the report speaks of as a text of its own: its facts' places are places in its line. */
function byLine(ranked: Ranked) {
  const lines: { readonly line: LineFound; readonly file: number }[] = [];
  const known = new Map<LogRecord, LogRecord>();
  const own = (record: LogRecord): LogRecord => {
    const before = known.get(record);
    if (before) return before;
    const line = (record as Partial<FromLine>).from ?? { number: record.line, text: '', cut: false };
    const made = { ...record, file: lines.length };
    lines.push({ line, file: record.file });
    known.set(record, made);
    return made;
  };
  const facts = (all: readonly FactAt[]): FactAt[] => all.map(({ fact, record }) => ({ fact, record: own(record) }));
  const ends = <Of extends { readonly first: LogRecord; readonly last: LogRecord }>(one: Of): Of => ({
    ...one,
    first: own(one.first),
    last: own(one.last),
  });
  const caseOf = (one: Case): Case => ({
    ...ends(one),
    signs: one.signs.map((sign) => ({ ...sign, facts: facts(sign.facts) })),
    answered: one.answered.map((answer) => ({ ...answer, facts: facts(answer.facts) })),
  });
  return {
    lines,
    ranked: {
      ...ranked,
      cases: ranked.cases.map(caseOf),
      problems: ranked.problems.map((one) => ({ ...ends(one), facts: facts(one.facts) })),
      normal: ranked.normal.map(caseOf),
    },
  };
}
