import { beforeEach, describe, expect, test } from 'vitest';
import type { Fact, LogRecord } from '../../src/engine/types.ts';
import { stretchesOf } from '../../src/site/client/engine/reading.ts';
import { PasteView } from '../../src/site/client/paste/paste-view.ts';
import { linesIn, rowsOf } from '../../src/site/client/paste/rows.ts';
import { segmentsOf, shortened } from '../../src/site/client/paste/segments.ts';
import { commandWith, partsOf } from '../../src/site/client/verdict/command.ts';
import { en } from '../../src/site/client/words/en.ts';

const record = (line: number, flag: string, endLine = line): LogRecord => ({
  file: 0,
  line,
  endLine,
  start: 0,
  end: 0,
  format: 'log',
  empty: [],
  facts: [
    { name: flag === 'ok' ? 'healthy' : 'responseBody', value: flag === 'ok' ? 'yes' : flag, start: 0, end: 1 } as Fact,
  ],
});

describe('folding', () => {
  const lines = 60;
  const records = [
    ...Array.from({ length: 20 }, (_, index) => record(index + 1, 'ok')),
    record(21, 'UF', 23),
    record(24, 'UF', 26),
    record(27, 'UF', 29),
    record(31, 'UH'),
    ...Array.from({ length: 9 }, (_, index) => record(index + 52, 'UF')),
  ];
  const unread = Array.from({ length: 20 }, (_, index) => index + 32);
  const stretches = stretchesOf({ records, lines, unread });

  test('each line stands in exactly one row, whatever is kept or opened', () => {
    for (const keep of [[], [5], [24, 40, 60], Array.from({ length: 60 }, (_, index) => index + 1)]) {
      for (const open of [[], [1, 24, 37]]) {
        const rows = rowsOf(stretches, new Set(keep), new Set(open));
        const all = rows.flatMap((row) =>
          'line' in row
            ? [row.line]
            : Array.from({ length: row.last - row.first + 1 }, (_, index) => row.first + index),
        );
        expect(all).toEqual(Array.from({ length: lines }, (_, index) => index + 1));
        expect(rows.reduce((sum, row) => sum + linesIn(row), 0)).toBe(lines);
        for (const line of keep) expect(rows.some((row) => 'line' in row && row.line === line)).toBe(true);
      }
    }
  });

  test('records that say the same are one, after the first of them', () => {
    const folds = rowsOf(stretches, new Set(), new Set()).filter((row) => 'fold' in row);
    expect(folds).toEqual([
      { first: 1, last: 20, fold: 'healthy' },
      { first: 24, last: 29, fold: 'same' },
      { first: 37, last: 51, fold: 'unread' },
      { first: 53, last: 60, fold: 'same' },
    ]);
  });
});

describe('marks', () => {
  test('overlapping ones are cut where they begin and end', () => {
    const marks = [
      { start: 4, end: 10, like: 'a' },
      { start: 7, end: 12, like: 'b' },
    ];
    expect(segmentsOf('503 UF upstream', marks)).toEqual([
      { text: '503 ', likes: [] },
      { text: 'UF ', likes: ['a'] },
      { text: 'ups', likes: ['a', 'b'] },
      { text: 'tr', likes: ['b'] },
      { text: 'eam', likes: [] },
    ]);
  });

  test('a megabyte in one line is shortened around them, and nothing is lost count of', () => {
    const line = `${'x'.repeat(500_000)}UF${'y'.repeat(500_000)}`;
    const all = shortened(segmentsOf(line, [{ start: 500_000, end: 500_002, like: 'uf' }]), line.length);
    expect(all.some(({ text, likes }) => text === 'UF' && likes.includes('uf'))).toBe(true);
    const shown = all.reduce((sum, { text }) => sum + text.length, 0);
    const skipped = all.reduce((sum, one) => sum + (one.skipped ?? 0), 0);
    expect(shown).toBeLessThan(5000);
    expect(shown + skipped).toBe(line.length);
  });
});

describe('a long text', () => {
  let element: HTMLElement;
  beforeEach(() => {
    element = document.createElement('div');
    element.className = 'reading';
    element.style.cssText = 'block-size: 400px; overflow: auto; font: 14px/20px monospace; word-break: break-all';
    document.body.replaceChildren(element);
  });

  test('of 100,000 lines is drawn where it is looked at, and found at its end', async () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `line ${index + 1} of many`).join('\n');
    const view = new PasteView(element, en, () => {});
    const began = performance.now();
    view.show(text, {
      stretches: Array.from({ length: 100_000 }, (_, index) => ({
        kind: 'record',
        first: index + 1,
        last: index + 1,
        records: 1,
        firstEnds: index + 1,
      })),
      marks: [{ line: 99_990, start: 0, end: 4, like: 'x' }],
    });
    console.log(`100,000 lines shown in ${Math.round(performance.now() - began)} ms`);
    await expect.poll(() => element.querySelectorAll('.row').length).toBeGreaterThan(20);
    expect(element.querySelectorAll('.row').length).toBeLessThan(2000);
    view.goTo(99_990, 0);
    const mark = document.activeElement as HTMLElement;
    expect(mark.tagName).toBe('MARK');
    expect(mark.closest<HTMLElement>('.row')?.dataset['line']).toBe('99990');
    await expect.poll(() => element.querySelectorAll('.row').length).toBeLessThan(2000);
    const box = mark.getBoundingClientRect();
    const frame = element.getBoundingClientRect();
    await expect.poll(() => mark.isConnected).toBe(true);
    expect(box.top).toBeGreaterThanOrEqual(frame.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(frame.bottom + 1);
  });
});

describe('commands', () => {
  test('what is open is found, also inside quotes; what a shell redirects is not', () => {
    expect(partsOf("kubectl get -n <namespace> -o jsonpath='{.a}' 'x<pod>' \"<name>\" < file <(echo)")).toEqual([
      'kubectl get -n ',
      { open: 'namespace', quotes: undefined },
      " -o jsonpath='{.a}' 'x",
      { open: 'pod', quotes: "'" },
      '\' "',
      { open: 'name', quotes: '"' },
      '" < file <(echo)',
    ]);
  });

  test('what is typed means nothing to a shell, wherever it stands', () => {
    const typed = { a: "x'; reboot" };
    expect(commandWith('echo <a>', typed)).toBe("echo 'x'\\''; reboot'");
    expect(commandWith("echo 'v=<a>'", typed)).toBe("echo 'v=x'\\''; reboot'");
    expect(commandWith('echo "<a>"', { a: '$(reboot)`x`' })).toBe('echo ""\'$(reboot)`x`\'""');
    expect(commandWith('echo <a> <b>', typed)).toBe("echo 'x'\\''; reboot' <b>");
  });
});
