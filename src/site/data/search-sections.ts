/** What the pages say, for the search: each section with its words, each word once. */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { Kind } from '../client/search/index.ts';
import type { Section } from '../markdown/remark-sections.ts';
import { causes } from './causes.ts';
import { plain } from './sidebars.ts';
import { pathOfEntry } from './wiki.ts';

/** A row of `search.json`. */
type Row = readonly [page: string, kind: Kind, url: string, heading: string, words: string];

/** The sections of one page. */
async function rowsOf(
  entry: CollectionEntry<'causes' | 'wiki' | 'incidents' | 'investigations'>,
  kind: Kind,
  title: string,
  path: string,
): Promise<readonly Row[]> {
  const { remarkPluginFrontmatter } = await render(entry);
  const sections: readonly Section[] = remarkPluginFrontmatter['sections'];
  return sections.map(({ slug, heading, words }) => [
    plain(title),
    kind,
    slug === '' ? path : `${path}#${slug}`,
    heading,
    words,
  ]);
}

export async function searchRows(): Promise<readonly Row[]> {
  const known = new Map(causes.map((cause) => [`${cause.rule.area}/${cause.id}`, cause]));
  const pages = [
    ...(await getCollection('causes')).flatMap((entry) => {
      const cause = known.get(entry.id);
      return cause ? rowsOf(entry, 'cause', cause.rule.title, cause.path) : [];
    }),
    ...(await getCollection('wiki')).map((entry) => rowsOf(entry, 'wiki', entry.data.title, pathOfEntry(entry))),
    ...(await getCollection('incidents')).map((entry) =>
      rowsOf(entry, 'incident', entry.data.title, `/incidents/${entry.id}/`),
    ),
    ...(await getCollection('investigations')).map((entry) =>
      rowsOf(entry, 'investigation', entry.data.title, `/investigations/${entry.id}/`),
    ),
  ];
  return (await Promise.all(pages)).flat();
}
