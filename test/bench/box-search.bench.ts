/**
 * The search of the box over all that is known: is the right page first, also with a letter wrong, and how fast. Queries are
 * made from titles, as somebody remembers them: without the small words, in lower case, one letter off.
 */
import { test } from 'vitest';
import { pageOfRule, pageOfSymptom, pageOfTerm } from '../../src/engine/report.ts';
import { knowledge } from '../../src/knowledge.ts';
import { type Doc, found, indexOf } from '../../src/site/client/search/index.ts';

const plain = (text: string): string => text.replaceAll('`', '');
const causes: Doc[] = Object.entries(knowledge.rules).map(([id, { title, area }]) => ({
  title: plain(title),
  url: pageOfRule(id, area),
  kind: 'cause',
  aliases: [id.replaceAll('-', ' ')],
}));
const symptoms: Doc[] = Object.entries(knowledge.symptoms).map(([id, { title }]) => ({
  title: plain(title),
  url: pageOfSymptom(id),
  kind: 'symptom',
  aliases: [id.replaceAll('-', ' ')],
}));
const terms: Doc[] = Object.values(knowledge.texts).map((term) => ({
  title: term.title,
  url: pageOfTerm(term),
  kind: 'term',
  aliases: [term.id],
}));
const japanese: Doc[] = [
  ['証明書の有効期限が切れている', '/ja/causes/certificate-expired/'],
  ['サイドカーがない宛先への通信', '/ja/causes/no-sidecar/'],
  ['接続が拒否された', '/ja/symptoms/refused/'],
  ['認可ポリシーによる拒否', '/ja/causes/authz-deny/'],
].map(([title = '', url = '']) => ({ title, url, kind: 'wiki' }));

const index = indexOf([...causes, ...symptoms, ...terms, ...japanese]);
const SMALL = new Set(
  'a an the of to in on is it its that this was were by for with and or not no at as be has have'.split(' '),
);
const remembered = (title: string): string =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word && !SMALL.has(word))
    .join(' ');
/** One letter of the longest word left out, doubled, or swapped with the next, by turns. */
function misspelt(words: string, turn: number): string {
  const all = words.split(' ');
  const longest = all.reduce((one, other) => (other.length > one.length ? other : one), '');
  const at = 1 + ((turn * 7) % Math.max(1, longest.length - 2));
  const wrong = [
    longest.slice(0, at) + longest.slice(at + 1),
    longest.slice(0, at) + longest[at] + longest.slice(at),
    longest.slice(0, at) + (longest[at + 1] ?? '') + longest[at] + longest.slice(at + 2),
  ][turn % 3] as string;
  return all.map((word) => (word === longest ? wrong : word)).join(' ');
}

function share(name: string, queries: readonly (readonly [query: string, url: string])[]): void {
  const times: number[] = [];
  const missed: string[] = [];
  for (const [query, url] of queries) {
    const began = performance.now();
    const [first, second, third] = found(query, index);
    times.push(performance.now() - began);
    if (first?.url !== url)
      missed.push(`${query}: ${first?.title}${[second, third].some((doc) => doc?.url === url) ? ' (then it)' : ''}`);
  }
  const sorted = times.sort((a, b) => a - b);
  const right = (100 * (queries.length - missed.length)) / queries.length;
  console.log(
    `${name}: right page first for ${right.toFixed(1)} % of ${queries.length}; median ${sorted[sorted.length >> 1]?.toFixed(1)} ms, slowest ${sorted.at(-1)?.toFixed(1)} ms\n  ${missed.slice(0, 12).join('\n  ')}`,
  );
}

test('search', () => {
  const began = performance.now();
  indexOf(index.docs);
  console.log(
    `${index.docs.length} pages and terms, ${index.vocabulary.length} words, indexed in ${(performance.now() - began).toFixed(0)} ms`,
  );
  const pages = [...causes, ...symptoms];
  share(
    'titles',
    pages.map(({ title, url }) => [title, url]),
  );
  share(
    'titles as remembered',
    pages.map(({ title, url }) => [remembered(title), url]),
  );
  share(
    'with a letter wrong',
    pages.map(({ title, url }, turn) => [misspelt(remembered(title), turn), url]),
  );
  share(
    'names',
    pages.map(({ aliases, url }) => [aliases?.[0] ?? '', url]),
  );
  share(
    'terms',
    terms.filter((_, at) => at % 7 === 0).map(({ title, url }) => [title.slice(0, 80), url]),
  );
  share('Japanese', [
    ['証明書 期限', '/ja/causes/certificate-expired/'],
    ['サイドカー', '/ja/causes/no-sidecar/'],
    ['拒否された', '/ja/symptoms/refused/'],
    ['認可ポリシー', '/ja/causes/authz-deny/'],
  ]);
});
