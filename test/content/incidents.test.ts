import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pageFiles } from '../../scripts/check/page-file.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import { collections } from '../../src/site/page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const incidents = pageFiles(root)
  .pages.filter(({ collection }) => collection === 'incidents')
  .map(({ id, data }) => ({ id, data: collections.incidents.schema.parse(data) }));
const pasteOf = (id: string) => readFileSync(`${root}content/incidents/${id}/paste.txt`, 'utf8');

test('there are thirty incidents of three kinds', () => {
  expect(incidents.length).toBeGreaterThanOrEqual(30);
  expect(new Set(incidents.map(({ data }) => data.kind))).toEqual(new Set(['told', 'public', 'drill']));
});

test.each(incidents)('the paste of $id leads to the causes that it names', ({ id, data: { causes } }) => {
  const found = diagnose([{ text: pasteOf(id) }], knowledge).diagnoses.filter(({ ruledOutBy }) => ruledOutBy === null);
  expect(causes).not.toEqual([]);
  expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...causes]));
});

test.each(['application', 'authz', 'client', 'connection', 'egress', 'mtls', 'routing', 'timeout', 'tls'])(
  'something has happened in the area %s',
  (area) => {
    const areas = incidents.flatMap(({ data }) => data.causes.map((rule) => knowledge.rules[rule]?.area));
    expect(areas).toContain(area);
  },
);

describe('a drill is what the lab recorded', () => {
  const drills = incidents.filter(({ data }) => data.kind === 'drill');
  const recorded = (name: string): string => {
    const areas = readdirSync(`${root}test/recordings`).filter((area) =>
      existsSync(`${root}test/recordings/${area}/${name}/meta.json`),
    );
    return areas
      .flatMap((area) =>
        readdirSync(`${root}test/recordings/${area}/${name}`, { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.(txt|log)$/.test(file))
          .map((file) => readFileSync(`${root}test/recordings/${area}/${name}/${file}`, 'utf8')),
      )
      .join('\n');
  };
  test.each(drills)('$id', ({ id, data }) => {
    expect(data.lab).not.toEqual([]);
    const lines = new Set(data.lab.flatMap((name) => recorded(name).split('\n')));
    expect(
      pasteOf(id)
        .split('\n')
        .filter((line) => !lines.has(line)),
    ).toEqual([]);
  });
});

test.each(incidents)('the kind of $id says where it is from', ({ data }) => {
  if (data.kind === 'told') expect(data.source.title).toContain('slide');
  if (data.kind === 'public') expect(data.source.url).toMatch(/^https:/);
  if (data.kind === 'drill') expect(data.source.title).toContain(data.lab[0]);
});
