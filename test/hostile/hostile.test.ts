import { describe, expect, test } from 'vitest';
import { json } from '../../src/cli/json.ts';
import { paint } from '../../src/cli/terminal/lines.ts';
import { reportLines } from '../../src/cli/terminal/report.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import { meshbookProcess } from '../cli/meshbook.ts';
import { hostile, UNSAFE } from './corpus.ts';

/** The only sequences that the command itself writes: a style, and its end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the sequences
const OWN = /\u001b\[(?:0|1|2|3[1-6]|1;3[1-6])m/g;

describe.each(hostile)('$name', ({ name, text }) => {
  const pastes = [{ name, text }];
  const report = diagnose(pastes, knowledge);
  const lines = reportLines(report, { pastes, knowledge, files: [name], width: 80, self: 'meshbook' });

  test('gives a terminal no control character, with colours or without', () => {
    expect(paint(lines, false)).not.toMatch(UNSAFE);
    expect(paint(lines, true).replace(OWN, '')).not.toMatch(UNSAFE);
  });

  test('is JSON that a terminal can show and that says the same', () => {
    const written = json(report, 2);
    expect(written).not.toMatch(UNSAFE);
    expect(JSON.parse(written)).toEqual(report);
  });

  test('changes no object that it has not made', () => {
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('the command itself prints nothing unsafe for all of them, nor for their words', async () => {
  const paths = hostile.map(({ path }) => path);
  const [plain, coloured, written, word] = await Promise.all([
    meshbookProcess(paths),
    meshbookProcess(paths, { env: { FORCE_COLOR: '1' } }),
    meshbookProcess([...paths, '--json']),
    meshbookProcess(['explain', '\u001b]52;c;cm0=\u0007UF\u009b31m']),
  ]);
  for (const { stdout, stderr, status } of [plain, written, word]) {
    expect(stdout + stderr).not.toMatch(UNSAFE);
    expect([0, 1]).toContain(status);
  }
  expect(coloured.stdout.replace(OWN, '')).toBe(plain.stdout);
});
