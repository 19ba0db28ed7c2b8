import { diagnose } from '../../engine/diagnose.ts';
import type { Evidence, Report } from '../../engine/report-types.ts';
import { knowledge } from '../../knowledge.ts';

/** A stretch of a sample's text; `because` where it is evidence. */
export interface Stretch {
  readonly text: string;
  readonly because?: string;
  /** Says that lines are left out here; no part of the text. */
  readonly leftOut?: true;
}

export interface Marked {
  readonly report: Report;
  readonly stretches: readonly Stretch[];
}

const kept = new Map<string, Report>();
/** The report of a sample, made once: the engine itself says what stands on the page. */
export function reportOf(text: string): Report {
  const report = kept.get(text) ?? diagnose([{ text }], knowledge);
  kept.set(text, report);
  return report;
}

/** A sample with the evidence for `rule` marked by the engine; for its symptom where no rule is given. */
export function marked(text: string, rule?: string): Marked {
  const report = reportOf(text);
  const diagnoses = report.diagnoses.filter((one) => one.rule === rule);
  const evidence = diagnoses.length > 0 ? diagnoses : rule === undefined ? report.problems : [];
  return {
    report,
    stretches: stretchesOf(
      text,
      evidence.flatMap((one) => one.evidence),
    ),
  };
}

/** The text cut at the edges of its evidence; where two overlap, the first one stands. */
function stretchesOf(text: string, evidence: readonly Evidence[]): readonly Stretch[] {
  const starts = lineStarts(text);
  const spans = evidence
    .filter(({ strength }) => strength !== 'against')
    .map(({ line, endLine, start, end, because }) => ({
      from: (starts[line - 1] ?? 0) + start,
      to: (starts[endLine - 1] ?? 0) + end,
      because,
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, because } of spans) {
    if (from < at || to <= from) continue;
    if (from > at) stretches.push({ text: text.slice(at, from) });
    stretches.push({ text: text.slice(from, to), because });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}

/** A long text as the lines worth showing: those with evidence and their neighbours, else the first few; what is left out is counted. */
export function excerpt(stretches: readonly Stretch[], most: number): readonly Stretch[] {
  const lines: Stretch[][] = [[]];
  for (const { text, because } of stretches) {
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push(because === undefined ? { text: part } : { text: part, because });
    });
  }
  if (lines.length <= most) return stretches;
  const marks = lines.map((line) => line.some(({ because }) => because !== undefined));
  const shown = lines.map((_, at) => (marks.includes(true) ? marks[at - 1] || marks[at] || marks[at + 1] : at < most));
  const pieces: Stretch[] = [];
  for (let at = 0, left = 0; at <= lines.length; at++) {
    if (at < lines.length && !shown[at]) {
      left++;
      continue;
    }
    if (left > 0) pieces.push({ text: `⋯ ${left} ${left === 1 ? 'line' : 'lines'}\n`, leftOut: true });
    left = 0;
    if (at < lines.length) pieces.push(...(lines[at] ?? []), { text: '\n' });
  }
  return pieces;
}
