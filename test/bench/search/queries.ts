/** What is searched for, and the page that is to come first. */
import type { Doc } from '../../../src/site/client/search/index.ts';
import { tokensOf } from '../../../src/site/client/search/tokens.ts';
import { causes, docs, symptoms, terms } from './pages.ts';

export type Query = readonly [words: string, url: string];

const SMALL = new Set(
  'a an the of to in on it is its that this was were by for with and or not no at as be has have'.split(' '),
);
/** A title as somebody remembers it: in lower case, without the small words. */
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

const plain = (title: string): string => tokensOf(title).join(' ');
const of = (docs: readonly Doc[], words: (doc: Doc, turn: number) => string): Query[] =>
  docs.map((doc, turn) => [words(doc, turn), doc.url]);
const pages = [...causes, ...symptoms];

/** Pages whose title is the same are both right. */
export const isRight = (doc: Doc | undefined, url: string): boolean =>
  doc !== undefined &&
  [doc.url, doc.url.replace(/#.*/, '')].some((own) => own === url || titles.get(own) === titles.get(url));
const titles = new Map(docs.filter(({ section }) => !section).map(({ url, title }) => [url, plain(title)]));

export const queries: { readonly [kind: string]: readonly Query[] } = {
  'titles of causes': of(causes, ({ title }) => title),
  'titles of symptoms': of(symptoms, ({ title }) => title),
  'titles as remembered': of(pages, ({ title }) => remembered(title)),
  'with a letter wrong': of(pages, ({ title }, turn) => misspelt(remembered(title), turn)),
  names: of(pages, ({ aliases }) => aliases?.[0] ?? ''),
  terms: of(
    terms.filter((_, at) => at % 7 === 0),
    ({ title }) => title.slice(0, 80),
  ),
  'words as they come': [
    ['no endpoints', '/causes/connection/no-endpoints/'],
    ['app listens on localhost', '/causes/connection/app-bound-to-loopback/'],
    ['wrong targetport', '/causes/connection/wrong-target-port/'],
    ['circuit breaker', '/causes/connection/circuit-breaker-overflow/'],
    ['expired jwt', '/causes/authz/jwt-expired/'],
    ['jwt audience', '/causes/authz/jwt-audience-mismatch/'],
    ['deny policy', '/causes/authz/authz-deny-rule-matched/'],
    ['connection refused', '/symptoms/connection-refused/'],
    ['access denied', '/symptoms/access-denied/'],
    ['gateway timeout', '/symptoms/gateway-timeout/'],
    ['host firewall', '/causes/connection/host-firewall-blocks-traffic/'],
    ['unknown ca', '/causes/tls/unknown-ca/'],
    ['double tls', '/causes/tls/double-tls/'],
    ['redirect loop', '/causes/routing/redirect-loop/'],
    ['mtls migration', '/operations/mtls-migration/'],
    ['access log', '/debugging/read-an-access-log/'],
  ],
  Japanese: [
    ['証明書 期限', '/ja/causes/certificate-expired/'],
    ['サイドカー', '/ja/causes/no-sidecar/'],
    ['拒否された', '/ja/symptoms/refused/'],
    ['認可ポリシー', '/ja/causes/authz-deny/'],
  ],
};
