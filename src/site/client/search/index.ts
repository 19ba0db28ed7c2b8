/**
 * An index of words, loaded whole: what is typed never leaves the browser, not even as a choice of file. It finds candidates
 * (also by the beginning of a word, or with a letter wrong); fuse.js puts the best of them in order.
 *
 * An own index, and not MiniSearch, by `npm run bench:search` over 1,000 pages and 1,500 queries (2026-11-23, MiniSearch 7.2.0
 * with the same tokens and weights). The right page comes first as often for titles (100 % against 99 %) and with a letter wrong
 * (98 % each), more often for the names of causes (99.7 % against 95.1 %) and for terms (98.7 % against 96.5 %): MiniSearch adds
 * up every word that is like a typed one, so a long word's many relatives outweigh the word itself. It also takes two to four
 * times as long for titles and terms.
 */
import Fuse from 'fuse.js';
import { distance, tokensOf } from './tokens.ts';

export type Kind = 'cause' | 'symptom' | 'term' | 'wiki' | 'incident' | 'investigation' | 'reference' | 'index';
export interface Doc {
  readonly title: string;
  readonly url: string;
  readonly kind: Kind;
  readonly aliases?: readonly string[];
  /** A section of the page: its heading and its words. */
  readonly section?: { readonly heading: string; readonly words: string };
}
export interface Index {
  readonly docs: readonly Doc[];
  /** Places of each word: document and weight by turns. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** All words, in order, for those that begin alike; and by three letters, for those that are misspelt. */
  readonly vocabulary: readonly string[];
  readonly trigrams: ReadonlyMap<string, readonly number[]>;
}

const TITLE = 3;
const ALIAS = 2;
const HEADING = 1;
const BODY = 0.4;

export function indexOf(docs: readonly Doc[]): Index {
  const places = new Map<string, number[]>();
  const enter = (text: string, doc: number, weight: number) => {
    for (const token of new Set(tokensOf(text))) {
      const known = places.get(token);
      if (!known) places.set(token, [doc, weight]);
      else if (known.at(-2) !== doc) known.push(doc, weight);
      else known[known.length - 1] = Math.max(known.at(-1) as number, weight);
    }
  };
  for (const [doc, { title, aliases, section }] of docs.entries()) {
    enter(title, doc, section ? BODY : TITLE);
    for (const alias of aliases ?? []) enter(alias, doc, ALIAS);
    if (section) enter(section.heading, doc, HEADING);
    if (section) enter(section.words, doc, BODY);
  }
  const vocabulary = [...places.keys()].sort();
  const trigrams = new Map<string, number[]>();
  for (const [index, token] of vocabulary.entries()) {
    for (const trigram of trigramsOf(token)) {
      const known = trigrams.get(trigram);
      if (known) known.push(index);
      else trigrams.set(trigram, [index]);
    }
  }
  return { docs, places, vocabulary, trigrams };
}

function* trigramsOf(token: string): Generator<string> {
  const padded = ` ${token} `;
  for (let at = 0; at + 3 <= padded.length; at++) yield padded.slice(at, at + 3);
}

/** Words of the index that a typed word may mean, with how well they fit. */
function meant(word: string, { vocabulary, trigrams, places }: Index): Map<string, number> {
  const found = new Map<string, number>();
  if (places.has(word)) found.set(word, 1);
  if (word.length >= 2) {
    for (let at = lowerBound(vocabulary, word); vocabulary[at]?.startsWith(word); at++) {
      const token = vocabulary[at] as string;
      if (!found.has(token)) found.set(token, 0.5 + 0.4 * (word.length / token.length));
    }
  }
  const wrong = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (found.size > 0 || wrong === 0) return found;
  const shared = new Map<number, number>();
  for (const trigram of trigramsOf(word))
    for (const index of trigrams.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  for (const [index, count] of shared) {
    const token = vocabulary[index] as string;
    // One wrong letter spoils three trigrams at most, of which there are as many as letters.
    if (count < word.length - 3 * wrong) continue;
    const off = distance(word, token, wrong);
    if (off <= wrong) found.set(token, 0.7 - 0.2 * off);
  }
  return found;
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CANDIDATES = 60;
/** A page says more than a row of a table. */
const PAGE = 0.9;

/** The best documents for these words. */
export function found(words: string, index: Index, limit = 8): Doc[] {
  const typed = [...new Set(tokensOf(words))];
  if (typed.length === 0) return [];
  const { docs, places } = index;
  const scores = new Map<number, { score: number; hits: number }>();
  for (const word of typed) {
    const best = new Map<number, number>();
    for (const [token, fit] of meant(word, index)) {
      const where = places.get(token) ?? [];
      const rarity = Math.log(1 + docs.length / (where.length / 2));
      for (let at = 0; at < where.length; at += 2) {
        const doc = where[at] as number;
        best.set(doc, Math.max(best.get(doc) ?? 0, fit * rarity * (where[at + 1] as number)));
      }
    }
    for (const [doc, score] of best) {
      const known = scores.get(doc);
      scores.set(doc, { score: (known?.score ?? 0) + score, hits: (known?.hits ?? 0) + 1 });
    }
  }
  const candidates = [...scores]
    .map(([doc, { score, hits }]) => ({ doc: docs[doc] as Doc, score: score * (hits / typed.length) ** 2, hits }))
    .filter(({ hits }) => hits * 2 >= typed.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES);
  return ranked(words, candidates, limit);
}

/** What fuse.js thinks of the candidates, and what the index does, together. */
function ranked(
  words: string,
  candidates: readonly { readonly doc: Doc; readonly score: number }[],
  limit: number,
): Doc[] {
  const most = candidates[0]?.score ?? 1;
  const fuse = new Fuse(
    candidates.map(({ doc }) => doc),
    {
      keys: [
        { name: 'title', weight: 2 },
        { name: 'aliases', weight: 1 },
      ],
      ignoreLocation: true,
      includeScore: true,
      threshold: 0.6,
    },
  );
  const likes = new Map(fuse.search(words).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));
  const ordered = candidates
    .map(({ doc, score }, index) => ({
      doc,
      score:
        score / most +
        0.5 * (likes.get(index) ?? 0) +
        exact(words, doc) +
        (doc.kind === 'term' || doc.section ? 0 : PAGE),
    }))
    .sort((a, b) => b.score - a.score);
  const byPage = new Map<string, Doc>();
  for (const { doc } of ordered) {
    const page = doc.url.replace(/#.*/, doc.kind === 'term' ? '$&' : '');
    if (!byPage.has(page)) byPage.set(page, doc);
  }
  return [...byPage.values()].slice(0, limit);
}

const plain = (text: string): string => tokensOf(text).join(' ');

/** The very words, as title or other name. */
function exact(words: string, { title, aliases = [], section }: Doc): number {
  if (section) return 0;
  const wanted = plain(words);
  if (plain(title) === wanted) return 2;
  return aliases.some((alias) => plain(alias) === wanted) ? 1.5 : 0;
}
