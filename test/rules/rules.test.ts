import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Diagnosis, Report } from '../../src/engine/report-types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { reportText } from './report-text.ts';
import { originsOf, type Sample, samples } from './samples.ts';

const CERTAINTY = { proves: 'certain', suggests: 'likely', fits: 'possible' } as const;
const { rules } = knowledge;
const of = (sample: Sample): Report => diagnose([{ text: sample.text }], knowledge);
const named = (report: Report, rule: string): Diagnosis | undefined =>
  report.diagnoses.find((one) => one.rule === rule);
const places = (report: Report, rule: string): number => report.diagnoses.findIndex((one) => one.rule === rule);
const isNormal = (rule: string): boolean => rules[rule]?.kind === 'normal';

/** Look-alikes are written on one side and read on both. */
const lookalikesOf = (rule: string): readonly string[] => [
  ...(rules[rule]?.lookalikes ?? []),
  ...Object.keys(rules).filter((other) => rules[other]?.lookalikes.includes(rule)),
];
const related = (one: string, other: string): boolean =>
  Boolean(rules[one]?.leadsTo?.includes(other) || rules[other]?.leadsTo?.includes(one));

const positive = samples.filter(({ kind }) => kind !== 'miss');

describe.each(positive.filter(({ rule }) => !isNormal(rule)))('$rule, $file', (sample) => {
  const report = of(sample);
  const own = named(report, sample.rule);

  test('gives its rule with the certainty of its strength', () => {
    expect(own?.certainty).toBe(CERTAINTY[sample.kind as keyof typeof CERTAINTY]);
  });
  test('ranks its rule above those that it looks like', () => {
    const above = lookalikesOf(sample.rule).filter(
      (other) => places(report, other) !== -1 && places(report, other) < places(report, sample.rule),
    );
    expect(above).toEqual([]);
  });
  // The confuser matrix: what only fits may fit others better.
  if (sample.kind !== 'fits')
    test('names its rule first of a problem', () => {
      const firsts = report.problems.map(({ diagnoses: members }) => report.diagnoses[members[0] ?? -1]?.rule);
      expect(firsts).toContain(sample.rule);
    });
  test('is certain for no other rule', () => {
    const certain = report.diagnoses.filter(
      ({ rule, certainty }) => certainty === 'certain' && rule !== sample.rule && !related(rule, sample.rule),
    );
    expect(certain.map(({ rule }) => rule)).toEqual([]);
  });
  test('quotes what stands there', () => {
    const lines = sample.text.split('\n');
    for (const { quote, line, endLine, start, end } of report.diagnoses.flatMap(({ evidence }) => evidence)) {
      if (line === endLine) expect(lines[line - 1]?.slice(start, end)).toBe(quote);
    }
  });
  test('is no healthy traffic', () => {
    expect(report.outcome).toBe('diagnosed');
  });
});

const normal = positive.filter(({ rule }) => isNormal(rule));
if (normal.length > 0)
  describe.each(normal)('$rule, $file', (sample) => {
    const report = of(sample);
    test('is told as no problem', () => {
      expect(report.normal.map(({ rule }) => rule)).toContain(sample.rule);
      expect(report.diagnoses.filter(({ certainty }) => certainty !== 'possible').map(({ rule }) => rule)).toEqual([]);
    });
  });

const misses = samples.filter(({ kind }) => kind === 'miss');
if (misses.length > 0)
  test.each(misses)('$rule stays quiet on $file', (sample) => {
    expect(named(of(sample), sample.rule)?.certainty ?? 'possible').toBe('possible');
  });

describe.each(Object.keys(rules))('%s', (rule) => {
  test('has samples, each with its origin', () => {
    const own = samples.filter((sample) => sample.rule === rule);
    expect(own.filter(({ kind }) => kind !== 'miss').length).toBeGreaterThan(0);
    expect(Object.keys(originsOf(rule)).sort()).toEqual(own.map(({ file }) => file).sort());
    for (const origin of Object.values(originsOf(rule)))
      expect(origin).toMatch(/^(lab:[a-z0-9-]+@[\d.]+|template:.+|written)$/);
  });
  test('reads as its report says', async () => {
    const own = samples.filter((sample) => sample.rule === rule);
    const text = own.map((sample) => reportText(sample, of(sample), knowledge)).join('\n');
    await expect(text).toMatchFileSnapshot(`../../src/rules/${rule}/report.txt`);
  });
});
