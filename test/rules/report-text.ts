/** What a reviewer reads beside a rule: its samples with the evidence underlined, and who else was named by a sign. */
import type { Evidence, Report } from '../../src/engine/report-types.ts';
import type { Knowledge } from '../../src/engine/types.ts';
import type { Sample } from './samples.ts';

const WIDTH = 110;

export function reportText(sample: Sample, report: Report, knowledge: Knowledge): string {
  const signed = report.diagnoses.filter(({ evidence }) => evidence.some(({ strength }) => strength !== 'symptom'));
  const symptoms = report.problems.flatMap(({ symptom }) => symptom ?? []);
  const lines = [`## ${sample.file}: ${[...new Set(symptoms)].join(', ') || report.outcome}`];
  for (const { rule, certainty, evidence } of signed) {
    lines.push(`${certainty} ${rule}${rule === sample.rule ? '  ←' : ''}`);
    if (rule === sample.rule) for (const sign of bySign(evidence)) lines.push(...underlined(sign, sample.text));
  }
  for (const { rule } of report.normal) lines.push(`normal ${rule}: ${knowledge.rules[rule]?.title}`);
  return `${lines.join('\n')}\n`;
}

const bySign = (evidence: readonly Evidence[]): Evidence[][] => {
  const signs = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const id = `${one.strength} ${one.because} ${one.line}`;
    signs.set(id, [...(signs.get(id) ?? []), one]);
  }
  return [...signs.values()];
};

/** A window of the line with every piece of evidence underlined, and why it counts. */
function underlined(sign: readonly Evidence[], text: string): string[] {
  const first = sign[0] as Evidence;
  const line = (text.split('\n')[first.line - 1] ?? '').replace(/\t/g, ' ');
  const marks = Array.from(line, (_, at) =>
    sign.some(({ start, end, line: own, endLine }) => own === endLine && at >= start && at < end) ? '‾' : ' ',
  ).join('');
  const out = [`    ${first.strength}: ${first.because}`];
  for (let at = 0; at < line.length; at += WIDTH) {
    if (!marks.slice(at, at + WIDTH).includes('‾')) continue;
    out.push(`      ${line.slice(at, at + WIDTH).trimEnd()}`, `      ${marks.slice(at, at + WIDTH).trimEnd()}`);
  }
  return out;
}
