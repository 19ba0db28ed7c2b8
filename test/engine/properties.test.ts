import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Report } from '../../src/engine/report-types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { samples } from '../rules/samples.ts';

const formatSamples = Object.values(knowledge.formats).flatMap(({ samples: own }) => own);
const wordings = knowledge.terms.flatMap(({ wordings: own }) => own);
const known = [...formatSamples, ...wordings, ...samples.map(({ text }) => text)];
const piece = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\t',
    ' ',
    '"',
    '{',
    '}',
    '```',
    '\u0000',
    '\ud800',
    '\u001b[31m',
    '> ',
    '- ',
    '__proto__',
    'constructor',
    '%s',
    '﻿',
  ),
);
/** Anything: known texts, pieces of them, noise and what stands between. */
const paste = fc
  .array(
    fc.oneof(
      piece,
      piece.map((text) => text.slice(0, Math.floor(text.length / 2))),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const placesOf = (report: Report) => [...report.diagnoses, ...report.problems].flatMap(({ evidence }) => evidence);

test('any text gives a report, never an exception', () => {
  fc.assert(
    fc.property(fc.array(paste, { maxLength: 3 }), (texts) => {
      const report = diagnose(
        texts.map((text) => ({ text })),
        knowledge,
      );
      expect(['diagnosed', 'recognised', 'nothing']).toContain(report.outcome);
      expect(structuredClone(report)).toEqual(JSON.parse(JSON.stringify(report)));
    }),
    { numRuns: 400 },
  );
});

test('evidence quotes exactly what stands at its place', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const lines = text.split('\n');
      for (const { quote, line, endLine, start, end } of placesOf(diagnose([{ text }], knowledge))) {
        const rows = lines.slice(line - 1, endLine);
        const last = rows.length - 1;
        const there = rows.map((row, at) => row.slice(at === 0 ? start : 0, at === last ? end : undefined)).join('\n');
        expect(there).toBe(quote);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same pastes in any order give the same report', () => {
  fc.assert(
    fc.property(fc.uniqueArray(paste, { minLength: 2, maxLength: 3 }), (texts) => {
      const turned = texts.toReversed();
      const before = diagnose(
        texts.map((text) => ({ text })),
        knowledge,
      );
      const after = diagnose(
        turned.map((text) => ({ text })),
        knowledge,
      );
      const last = texts.length - 1;
      expect(JSON.parse(JSON.stringify(after), (key, value) => (key === 'file' ? last - value : value))).toEqual(
        before,
      );
    }),
    { numRuns: 200 },
  );
});

test('the lines of a paste are counted once: read, blank or unread', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(...formatSamples.filter((text) => !text.includes('\n')), 'hello', '', 'no healthy upstream'),
        { minLength: 1, maxLength: 20 },
      ),
      (rows) => {
        const { input } = diagnose([{ text: rows.join('\n') }], knowledge);
        expect(input.unread + input.blank).toBeLessThanOrEqual(input.lines);
        expect(input.lines).toBeLessThanOrEqual(rows.length);
      },
    ),
    { numRuns: 200 },
  );
});

const hostile = new URL('../hostile/', import.meta.url);
const files = (() => {
  try {
    return readdirSync(hostile).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
})();
if (files.length > 0)
  test.each(files)('hostile %s gives a report', (name) => {
    expect(diagnose([{ text: readFileSync(new URL(name, hostile), 'utf8') }], knowledge).schema).toBe(1);
  });
