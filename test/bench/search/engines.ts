/** The searches that are compared, over the same documents and with the same tokens. */
import { createRequire } from 'node:module';
import { type Doc, found, indexOf } from '../../../src/site/client/search/index.ts';
import { tokensOf } from '../../../src/site/client/search/tokens.ts';

export interface Engine {
  readonly name: string;
  /** Makes the index; gives back what searches in it: pages, best first. */
  readonly build: (docs: readonly Doc[]) => (words: string) => readonly Doc[];
}

const own: Engine = {
  name: 'own index',
  build: (docs) => {
    const index = indexOf(docs);
    return (words) => found(words, index);
  },
};

/** As much of MiniSearch as is used here: it is compared, and no part of the site. */
interface MiniSearch {
  addAll(docs: readonly object[]): void;
  search(words: string): readonly { readonly id: number }[];
}

function miniSearch(): Engine[] {
  const path = resolved('minisearch');
  if (path === undefined) {
    console.log('MiniSearch is not installed, so it is not compared: npm ci installs it.');
    return [];
  }
  const loaded = createRequire(import.meta.url)(path);
  const Index: new (options: object) => MiniSearch = loaded.default ?? loaded;
  const build: Engine['build'] = (docs) => {
    const index = new Index({
      fields: ['title', 'aliases', 'heading', 'words'],
      tokenize: tokensOf,
      searchOptions: {
        boost: { title: 3, aliases: 2, heading: 1, words: 0.4 },
        prefix: true,
        fuzzy: (word: string) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0),
        boostDocument: (id: number) => (docs[id]?.kind === 'term' || docs[id]?.section ? 1 : 1.9),
      },
    });
    index.addAll(
      docs.map(({ title, aliases = [], section }, id) => ({
        id,
        // A section's page has its title already.
        title: section ? '' : title,
        aliases: aliases.join(' '),
        heading: section?.heading ?? '',
        words: section?.words ?? '',
      })),
    );
    return (words) => onePerPage(index.search(words).flatMap(({ id }) => docs[id] ?? []));
  };
  return [{ name: 'MiniSearch 7.2.0', build }];
}

function resolved(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

function onePerPage(docs: readonly Doc[]): Doc[] {
  const byPage = new Map<string, Doc>();
  for (const doc of docs) {
    const page = doc.url.replace(/#.*/, doc.kind === 'term' ? '$&' : '');
    if (!byPage.has(page)) byPage.set(page, doc);
    if (byPage.size === 8) break;
  }
  return [...byPage.values()];
}

export const engines: readonly Engine[] = [own, ...miniSearch()];
