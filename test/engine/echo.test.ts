import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { Scan } from '../../src/engine/scan/scan.ts';
import type { Knowledge, Paste } from '../../src/engine/types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { samples } from '../rules/samples.ts';
import { check, line, rule, small, symptom } from './small-knowledge.ts';

const because = 'It is a test.';
const uf = { record: { flag: 'UF' } } as const;
const refused = { record: { errno: 111 } } as const;
const ERROR = line({
  flag: 'UF',
  details: 'upstream_reset_before_response_started{connection_failure|delayed_connect_error:_111}',
});

/** A check whose answer stands in the very line that raises its question. */
const echoing = (meaning: 'proves' | 'suggests' | 'rulesOut', signs = { fits: [{ when: uf, because }] }) =>
  small({
    checks: { c: check({ yes: { says: 'Yes.', when: refused } }) },
    symptoms: { s: symptom({ seen: [uf], causes: ['a', 'b'] }) },
    rules: { a: rule({ signs, asks: { c: { yes: meaning } } }), b: rule({ signs: {}, asks: { c: { yes: meaning } } }) },
  });
const certainties = (texts: readonly string[], known: Knowledge) =>
  diagnose(
    texts.map((text): Paste => ({ text })),
    known,
  ).diagnoses.map(({ rule: id, certainty, ruledOutBy }) => `${id} ${ruledOutBy === null ? certainty : 'out'}`);

describe('the words that raised a question', () => {
  test('do not answer it, neither for a cause with a sign of its own nor for one of the symptom’s list', () => {
    for (const meaning of ['proves', 'suggests'] as const)
      expect(certainties([ERROR], echoing(meaning))).toEqual(['a possible', 'b possible']);
  });
  test('do not by being pasted again, in one text or as the output', () => {
    expect(certainties([`${ERROR}\n${ERROR}`], echoing('proves'))).toEqual(['a possible', 'b possible']);
    expect(certainties([ERROR, ERROR], echoing('proves'))).toEqual(['a possible', 'b possible']);
  });
  test('do not in a log that repeats them a thousand times', () => {
    const scan = new Scan(echoing('proves'), { decode: (bytes) => new TextDecoder().decode(bytes), head: 1 });
    scan.write(new TextEncoder().encode(`${ERROR}\n`.repeat(1000)));
    expect(scan.report().diagnoses.map(({ rule: id, certainty }) => `${id} ${certainty}`)).toEqual([
      'a possible',
      'b possible',
    ]);
  });
  test('do answer another text, in whatever order the two come', () => {
    const other = line({ flag: 'UF', details: 'upstream_reset_before_response_started{connection_termination}' });
    expect(certainties([other, ERROR], echoing('proves'))).toEqual(['a certain']);
    expect(certainties([ERROR, other], echoing('proves'))).toEqual(['a certain']);
  });
  test('are not asked for again, and not quoted as an answer', () => {
    const report = diagnose([{ text: ERROR }], echoing('proves'));
    expect(report.problems[0]?.next).toBeNull();
    expect(report.diagnoses[0]?.evidence.map(({ strength }) => strength)).not.toContain('answer');
  });
  test('still rule out what they exclude', () => {
    expect(certainties([ERROR], echoing('rulesOut'))).toEqual(['a out', 'b out']);
  });
  test('leave an answer that somebody chose as it is', () => {
    const { diagnoses } = diagnose([{ text: ERROR }], echoing('proves'), { answers: { c: 'yes' } });
    expect(diagnoses.map(({ certainty }) => certainty)).toEqual(['certain']);
  });
});

describe('no sample of any rule', () => {
  const withoutOutputs: Knowledge = {
    ...knowledge,
    checks: Object.fromEntries(
      Object.entries(knowledge.checks).map(([id, one]) => [
        id,
        {
          ...one,
          answers: Object.fromEntries(Object.entries(one.answers).map(([name, { says }]) => [name, { says }])),
        },
      ]),
    ),
  };
  const CERTAINTIES = ['possible', 'likely', 'certain'];
  const surest = (text: string, known: Knowledge) => {
    const sure = new Map<string, number>();
    for (const { rule: id, certainty } of diagnose([{ text }, { text }], known).diagnoses)
      sure.set(id, Math.max(sure.get(id) ?? -1, CERTAINTIES.indexOf(certainty)));
    return sure;
  };
  /** These hold an error and what its check printed. */
  const WITH_OUTPUT = /-with-(?:slice|endpoints|sockets)\.txt$/;

  test('makes a cause surer by answering its own question, pasted twice neither', { timeout: 120_000 }, () => {
    const surer = samples.flatMap(({ rule: id, file, text }) => {
      const without = surest(text, withoutOutputs);
      const raised = [...surest(text, knowledge)].filter(
        ([one, sure]) => without.has(one) && sure > (without.get(one) ?? -1),
      );
      return raised.map(([one]) => `${id}/${file}: ${one}`);
    });
    expect(surer.filter((one) => !WITH_OUTPUT.test(one.replace(/:.*/, '')))).toEqual([]);
    expect(surer.length).toBeGreaterThan(2);
  });
});
