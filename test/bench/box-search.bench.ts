/**
 * The search of the box over a site of 1,000 pages: is the right page first, also with a letter wrong, and how fast; and
 * beside it MiniSearch, against which the own index was chosen.
 */
import { describe, expect, test } from 'vitest';
import { engines } from './search/engines.ts';
import { docs, PAGES } from './search/pages.ts';
import { isRight, queries } from './search/queries.ts';

/** Percent of the queries whose page is to come first. */
const MARKS: { readonly [kind: string]: number } = {
  'titles of causes': 95,
  'titles of symptoms': 95,
  'with a letter wrong': 90,
  Japanese: 100,
};
/** Milliseconds to the first result, as a rule: the slowest is printed, since a busy machine makes it. */
const FIRST = 100;

describe.each(engines)(`$name over ${PAGES} pages`, ({ name, build }) => {
  const began = performance.now();
  const search = build(docs);
  const built = performance.now() - began;

  test('finds', () => {
    const told = Object.entries(queries).map(([kind, wanted]) => {
      const times: number[] = [];
      const missed: string[] = [];
      for (const [words, url] of wanted) {
        const started = performance.now();
        const results = search(words);
        times.push(performance.now() - started);
        const place = results.findIndex((doc) => isRight(doc, url));
        if (place !== 0)
          missed.push(`${words}: ${results[0]?.title} (it is ${place === -1 ? 'not there' : place + 1})`);
      }
      const sorted = times.toSorted((a, b) => a - b);
      const right = (100 * (wanted.length - missed.length)) / wanted.length;
      return {
        kind,
        right,
        many: wanted.length,
        median: sorted[sorted.length >> 1] ?? 0,
        slowest: sorted.at(-1) ?? 0,
        missed,
      };
    });
    const rows = told.map(
      ({ kind, right, many, median, slowest, missed }) =>
        `  ${kind.padEnd(21)} ${right.toFixed(1).padStart(5)} % of ${String(many).padStart(3)} first; median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms${missed
          .slice(0, 6)
          .map((one) => `\n      ${one}`)
          .join('')}`,
    );
    console.log(`${name}: ${docs.length} documents indexed in ${built.toFixed(0)} ms\n${rows.join('\n')}`);
    if (name !== engines[0]?.name) return;
    for (const { kind, right, median } of told) {
      expect(right, kind).toBeGreaterThanOrEqual(MARKS[kind] ?? 0);
      expect(median, kind).toBeLessThan(FIRST);
    }
  });
});
