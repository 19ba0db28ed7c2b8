import { type CollectionEntry, getCollection } from 'astro:content';
import type { Group, Link } from './links.ts';

export type WikiEntry = CollectionEntry<'wiki'>;

/** Sections whose pages are prose under `content/wiki/<section>/`. */
export const wikiSections = ['debugging', 'concepts', 'operations'] as const;

export const pathOfEntry = ({ id }: Pick<WikiEntry, 'id'>): string => `/${id}/`;
export const pathOfTranslation = ({ id }: Pick<WikiEntry, 'id'>): string => `/ja/${id}/`;

/** The pages of a section in their order: those with a place first, then by title. */
export async function pagesIn(section: string): Promise<readonly WikiEntry[]> {
  const entries = await getCollection('wiki', ({ id }) => id.startsWith(`${section}/`));
  const place = ({ data }: WikiEntry) => data.order ?? Number.MAX_SAFE_INTEGER;
  return entries.sort((a, b) => place(a) - place(b) || a.data.title.localeCompare(b.data.title, 'en'));
}

/** A section's list: its groups in the order in which their first page comes; pages without a group first. */
export async function sidebarOf(section: string, lang = 'en'): Promise<readonly Group[]> {
  const translated = lang === 'en' ? [] : await getCollection('translated');
  const groups = new Map<string | undefined, Link[]>([[undefined, []]]);
  for (const entry of await pagesIn(section)) {
    const links = groups.get(entry.data.group) ?? [];
    groups.set(entry.data.group, links);
    const own = translated.find(({ id }) => id === entry.id);
    links.push(
      own
        ? { title: own.data.title, path: pathOfTranslation(own) }
        : { title: entry.data.title, path: pathOfEntry(entry), ...(lang === 'en' ? {} : { lang: 'en' }) },
    );
  }
  return [...groups]
    .filter(([, links]) => links.length > 0)
    .map(([title, links]) => ({
      ...(title === undefined ? {} : { title, ...(lang === 'en' ? {} : { lang: 'en' }) }),
      links,
    }));
}
