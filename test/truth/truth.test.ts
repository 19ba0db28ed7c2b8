import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnosis, Report } from '../../src/engine/report-types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { confusion, insteadOf, SILENT } from '../../src/truth/confusion.ts';
import { complaintsOf, type Judged, percent, tally } from '../../src/truth/tally.ts';
import { truth } from '../../src/truth/truth.ts';
import { verdictOf } from '../../src/truth/verdict.ts';

const RIGHT = 'app-not-listening';
const OTHER = 'wrong-target-port';
/** A report that names these rules in this order. */
const naming = (...diagnoses: readonly (readonly [rule: string, certainty: string])[]): Report =>
  ({
    problems: diagnoses.length > 0 ? [{}] : [],
    normal: [],
    diagnoses: diagnoses.map(([rule, certainty]) => ({ rule, certainty, ruledOutBy: null }) as unknown as Diagnosis),
  }) as unknown as Report;
const judged = (report: Report, cause: string | null = RIGHT, text = String(Math.random())): Judged => ({
  name: 'a text',
  area: '',
  cause,
  tells: true,
  text,
  verdict: verdictOf(report, cause, knowledge),
});

describe('a verdict', () => {
  test('is first only where nothing stands before the right cause', () => {
    expect(verdictOf(naming([RIGHT, 'likely'], [OTHER, 'possible']), RIGHT, knowledge)).toMatchObject({
      first: true,
      amongThree: true,
      certainRight: false,
    });
    expect(verdictOf(naming([OTHER, 'likely'], [RIGHT, 'possible']), RIGHT, knowledge)).toMatchObject({
      first: false,
      amongThree: true,
    });
  });
  test('is wrongly certain also where the right cause stands before it', () => {
    const { certainWrong } = verdictOf(naming([RIGHT, 'certain'], [OTHER, 'certain']), RIGHT, knowledge);
    expect(certainWrong).toEqual([OTHER]);
  });
  test('of a text without a cause is right where no problem is found', () => {
    expect(verdictOf(naming(), null, knowledge)).toMatchObject({ first: true, silent: false });
    expect(verdictOf(naming([OTHER, 'certain']), null, knowledge)).toMatchObject({
      first: false,
      certainWrong: [OTHER],
    });
  });
  test('does not count a cause that an answer ruled out', () => {
    const report = naming([OTHER, 'certain'], [RIGHT, 'possible']);
    (report.diagnoses[0] as { ruledOutBy: string | null }).ruledOutBy = 'ports-of-app';
    expect(verdictOf(report, RIGHT, knowledge)).toMatchObject({ first: true, certainWrong: [] });
  });
});

test('the tally counts texts, and each complaint says what went wrong', () => {
  const all = [
    judged(naming([RIGHT, 'certain'])),
    judged(naming([OTHER, 'certain'], [RIGHT, 'possible'])),
    judged(naming()),
  ];
  expect(tally(all)).toEqual({ texts: 3, first: 1, amongThree: 2, certainRight: 1, certainWrong: 1, silent: 1 });
  expect(complaintsOf(all)).toEqual([`WRONGLY CERTAIN a text: ${OTHER}, right is ${RIGHT}`, `silent a text: ${RIGHT}`]);
  expect([percent(1, 3), percent(0, 0)]).toEqual(['33.3 %', '–']);
});

test('confusion counts by cause what stood first, and a text once', () => {
  const recorded = [judged(naming([OTHER, 'likely']), RIGHT, 'same'), judged(naming(), RIGHT, 'other')];
  const written = [judged(naming([OTHER, 'likely']), RIGHT, 'same\n'), judged(naming([RIGHT, 'likely']), RIGHT, 'own')];
  const [one] = confusion(recorded, written);
  expect(one).toMatchObject({ cause: RIGHT, recorded: 2, tally: { texts: 3, first: 1 } });
  expect(one && insteadOf(one)).toEqual([
    [SILENT, 1],
    [OTHER, 1],
  ]);
});

describe('on all that is recorded and written', () => {
  const rows = truth(knowledge, fileURLToPath(new URL('../../', import.meta.url)));
  test('no wrong cause is called certain', () => {
    expect(
      rows.flatMap(({ judged: all }) => complaintsOf(all)).filter((one) => one.startsWith('WRONGLY CERTAIN')),
    ).toEqual([]);
  });
  test('every cause is measured', () => {
    const measured = new Set(rows.flatMap(({ judged: all }) => all.map(({ cause }) => cause)));
    expect(Object.keys(knowledge.rules).filter((rule) => !measured.has(rule))).toEqual([]);
  });
  test('where all is well no problem is found', () => {
    const wells = rows.flatMap(({ judged: all }) => all.filter(({ cause }) => cause === null));
    expect(wells.length).toBeGreaterThan(20);
    expect(tally(wells)).toMatchObject({ first: wells.length });
  });
});
