import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as rooms } from './page.ts';

/** `no-endpoints/index.mdx` and `no-endpoints.mdx` are both the page `no-endpoints`; a translation has its original's id. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/(\/index)?(\.ja)?\.mdx$/, '');
const filesOf = ({ base, pattern }: { base: string; pattern: readonly string[] }) =>
  glob({ base, pattern: [...pattern], generateId });

export const collections = {
  wiki: defineCollection({ loader: filesOf(rooms.wiki), schema: rooms.wiki.schema }),
  translated: defineCollection({ loader: filesOf(rooms.translated), schema: rooms.translated.schema }),
  causes: defineCollection({ loader: filesOf(rooms.causes), schema: rooms.causes.schema }),
  investigations: defineCollection({ loader: filesOf(rooms.investigations), schema: rooms.investigations.schema }),
  incidents: defineCollection({ loader: filesOf(rooms.incidents), schema: rooms.incidents.schema }),
};
