/** What people paste most, as the first release promised to answer it. */
import { describe, expect, test } from 'vitest';
import { nine } from '../nine-pastes.ts';
import { meshbook } from './meshbook.ts';

describe.each(nine)('$paste', ({ paste, symptom, cause, bare }) => {
  test('is diagnosed, with its causes in order and nothing more certain than the text', async () => {
    const { status, stdout, stderr } = await meshbook(['--json'], { stdin: paste });
    const report = JSON.parse(stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(report.problems[0].symptom).toBe(symptom);
    const rules = report.diagnoses.map(({ rule }: { rule: string }) => rule);
    if (cause) expect(rules).toContain(cause);
    const certainties = report.diagnoses.map(({ certainty }: { certainty: string }) => certainty);
    if (bare) expect(certainties).not.toContain('certain');
  });

  test('is told in 80 columns of nothing but text', async () => {
    const { status, stdout } = await meshbook([], { stdin: paste });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 problem in 1 line\.\n\n\S/);
    expect(stdout).toContain('~~');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no colours in a pipe
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (const line of stdout.split('\n')) {
      // Only a word that cannot be broken may stand out: an argument in quotes, an address.
      const longest = Math.max(...line.split(' ').map((word) => word.length));
      if (longest < 60) expect([...line].length, line).toBeLessThanOrEqual(80);
    }
  });
});
