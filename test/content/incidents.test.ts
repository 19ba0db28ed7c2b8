import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pageFiles } from '../../scripts/check/page-file.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import type { Incident } from '../../src/site/page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const incidents = pageFiles(root)
  .pages.filter(({ collection }) => collection === 'incidents')
  .map(({ id, data }) => ({ id, causes: (data as Incident).causes }));
const named = incidents.filter(({ causes }) => causes.length > 0);

test('there are incidents', () => {
  expect(named.length).toBeGreaterThan(0);
});

test.each(named)('the paste of $id leads to the causes that it names', ({ id, causes }) => {
  const text = readFileSync(`${root}content/incidents/${id}/paste.txt`, 'utf8');
  const found = diagnose([{ text }], knowledge).diagnoses.filter(({ ruledOutBy }) => ruledOutBy === null);
  expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...causes]));
});
