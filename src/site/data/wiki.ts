import { type CollectionEntry, getCollection } from 'astro:content';
import type { Group } from './links.ts';

export type WikiEntry = CollectionEntry<'wiki'>;

/** Sections whose pages are prose under `content/wiki/<section>/`. */
export const wikiSections = ['debugging', 'concepts', 'operations'] as const;

export const pathOfEntry = ({ id }: Pick<WikiEntry, 'id'>): string => `/${id}/`;

/** The pages of a section in their order: those with a place first, then by title. */
export async function pagesIn(section: string): Promise<readonly WikiEntry[]> {
  const entries = await getCollection('wiki', ({ id }) => id.startsWith(`${section}/`));
  const place = ({ data }: WikiEntry) => data.order ?? Number.MAX_SAFE_INTEGER;
  return entries.sort((a, b) => place(a) - place(b) || a.data.title.localeCompare(b.data.title, 'en'));
}

/** A section's list: its groups in the order in which their first page comes; pages without a group first. */
export async function sidebarOf(section: string): Promise<readonly Group[]> {
  const groups = new Map<string | undefined, { title: string; path: string }[]>([[undefined, []]]);
  for (const entry of await pagesIn(section)) {
    const links = groups.get(entry.data.group) ?? [];
    groups.set(entry.data.group, links);
    links.push({ title: entry.data.title, path: pathOfEntry(entry) });
  }
  return [...groups]
    .filter(([, links]) => links.length > 0)
    .map(([title, links]) => ({ ...(title === undefined ? {} : { title }), links }));
}
