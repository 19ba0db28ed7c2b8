/** A site of 1,000 pages to search: all that is known, what the pages say, and as many made-up pages as are missing. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { pageOfRule, pageOfSymptom, pageOfTerm } from '../../../src/engine/report.ts';
import { knowledge } from '../../../src/knowledge.ts';
import type { Doc } from '../../../src/site/client/search/index.ts';
import { tokensOf } from '../../../src/site/client/search/tokens.ts';

export const PAGES = 1000;
const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const plain = (text: string): string => text.replaceAll('`', '');

export const causes: readonly Doc[] = Object.entries(knowledge.rules).map(([id, { title, area }]) => ({
  title: plain(title),
  url: pageOfRule(id, area),
  kind: 'cause',
  aliases: [id.replaceAll('-', ' ')],
}));
export const symptoms: readonly Doc[] = Object.entries(knowledge.symptoms).map(([id, { title }]) => ({
  title: plain(title),
  url: pageOfSymptom(id),
  kind: 'symptom',
  aliases: [id.replaceAll('-', ' ')],
}));
export const terms: readonly Doc[] = Object.values(knowledge.texts).map((term) => ({
  title: term.title,
  url: pageOfTerm(term),
  kind: 'term',
  aliases: [term.id],
}));
export const japanese: readonly Doc[] = [
  ['証明書の有効期限が切れている', '/ja/causes/certificate-expired/'],
  ['サイドカーがない宛先への通信', '/ja/causes/no-sidecar/'],
  ['接続が拒否された', '/ja/symptoms/refused/'],
  ['認可ポリシーによる拒否', '/ja/causes/authz-deny/'],
].map(([title = '', url = '']) => ({ title, url, kind: 'wiki' }));

// ---- what is written --------------------------------------------------------------------------------------------

/** A page's sections, each word once, as the site writes them for the search. */
function sectionsOf(title: string, url: string, kind: Doc['kind'], body: string): Doc[] {
  return body.split(/^(?=#{2,} )/m).map((part) => {
    const [, heading = ''] = /^#{2,} (.*)/.exec(part) ?? [];
    const words = [...new Set(tokensOf(part.replace(/<[^>]*>|^import .*$/gm, ' ')))].join(' ');
    return { title, kind, url: heading === '' ? url : `${url}#${heading}`, section: { heading, words } };
  });
}

const written = globSync('**/*.mdx', { cwd: content }).flatMap((path): Doc[] => {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(content + path, 'utf8')) ?? [];
  const [, cause] = /^wiki\/causes\/(.*)\.mdx$/.exec(path) ?? [];
  const known = causes.find(({ url }) => url === `/causes/${cause}/`);
  if (known) return sectionsOf(known.title, known.url, 'cause', body);
  const { title, aliases = [] }: { title: string; aliases?: string[] } = parse(front);
  const place = path.replace(/^wiki\//, '').replace(/(\/index)?\.mdx$/, '');
  const slug = place.slice(place.lastIndexOf('/') + 1).replaceAll('-', ' ');
  const url = `/${place}/`;
  return [{ title, url, kind: 'wiki', aliases: [slug, ...aliases] }, ...sectionsOf(title, url, 'wiki', body)];
});

// ---- what is made up --------------------------------------------------------------------------------------------

/** Pages of the words that the others have, in another order: so alike that a search has to choose. */
function madeUp(many: number): Doc[] {
  let state = 7;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const titleWords = [...causes, ...symptoms].flatMap(({ title }) => title.toLowerCase().split(/\s+/));
  const bodyWords = written.flatMap(({ section }) => section?.words.split(' ') ?? []);
  const some = (words: readonly string[], count: number) =>
    Array.from({ length: count }, () => words[next(words.length)]).join(' ');
  return Array.from({ length: many }, (_, index) => {
    const page = { title: some(titleWords, 4 + next(5)), url: `/made-up/${index}/`, kind: 'wiki' as const };
    const sections = Array.from({ length: 1 + next(4) }, (_, at) => ({
      ...page,
      url: `${page.url}#${at}`,
      section: { heading: some(titleWords, 3), words: [...new Set(some(bodyWords, 80).split(' '))].join(' ') },
    }));
    return [page, ...sections];
  }).flat();
}

const real = [...causes, ...symptoms, ...written, ...japanese];
const pagesOf = (docs: readonly Doc[]): number => new Set(docs.map(({ url }) => url.replace(/#.*/, ''))).size;
export const docs: readonly Doc[] = [...real, ...terms, ...madeUp(PAGES - pagesOf(real))];
