export interface Link {
  readonly title: string;
  readonly path: string;
  /** Of its title, where it is not the page's. */
  readonly lang?: string;
}
/** A part of a section's list; without a title where the section has no parts. */
export interface Group {
  readonly title?: string;
  /** Of its title, where it is not the page's. */
  readonly lang?: string;
  readonly path?: string;
  readonly links: readonly Link[];
}
/** A heading of a page, as Astro gives it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The pages before and after `path` in a section's list. */
export function neighbours(
  groups: readonly Group[],
  path: string,
): { readonly previous: Link | undefined; readonly next: Link | undefined } {
  const all = groups.flatMap(({ links }) => links);
  const at = all.findIndex((link) => link.path === path);
  return { previous: at > 0 ? all[at - 1] : undefined, next: at === -1 ? undefined : all[at + 1] };
}

/** A long list as what stands around the page: `more` says how many were left out. */
export function around(
  links: readonly Link[],
  path: string,
  most = 40,
): { readonly links: readonly Link[]; readonly more: number } {
  if (links.length <= most) return { links, more: 0 };
  const at = links.findIndex((link) => link.path === path);
  const from = Math.max(0, Math.min(at - most / 2, links.length - most));
  return { links: links.slice(from, from + most), more: links.length - most };
}
