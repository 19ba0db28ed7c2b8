/** What the pages say, for the search: each section with its words, each word once. */
import { getCollection } from 'astro:content';
import Slugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Kind } from '../client/search/index.ts';
import { tokensOf } from '../client/search/tokens.ts';
import { causes } from './causes.ts';
import { plain } from './sidebars.ts';
import { pathOfEntry } from './wiki.ts';

export interface Section {
  readonly page: string;
  readonly kind: Kind;
  readonly url: string;
  readonly heading: string;
  /** Its words, as `tokensOf` gives them. */
  readonly words: string;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The sections of one page. Words before the first heading stand under the page itself. */
export function sectionsOf(
  page: { readonly title: string; readonly kind: Kind; readonly url: string },
  body: string,
): Section[] {
  const slugger = new Slugger();
  const sections: { url: string; heading: string; texts: string[] }[] = [{ url: page.url, heading: '', texts: [] }];
  for (const node of parser.parse(body).children) {
    if (node.type === 'mdxjsEsm') continue;
    const text = textOf(node);
    if (node.type === 'heading') sections.push({ url: `${page.url}#${slugger.slug(text)}`, heading: text, texts: [] });
    else sections.at(-1)?.texts.push(text);
  }
  return sections
    .map(({ url, heading, texts }) => ({
      page: page.title,
      kind: page.kind,
      url,
      heading,
      words: [...new Set(tokensOf(texts.join('\n')))].join(' '),
    }))
    .filter(({ words, heading }) => words !== '' || heading !== '');
}

export async function allSections(): Promise<readonly Section[]> {
  const titles = new Map(
    causes.map(({ id, rule, path }) => [`${rule.area}/${id}`, { title: plain(rule.title), path }]),
  );
  const of = (kind: Kind, title: string, url: string, body: string | undefined) =>
    sectionsOf({ title: plain(title), kind, url }, body ?? '');
  return [
    ...(await getCollection('causes')).flatMap(({ id, body }) => {
      const cause = titles.get(id);
      return cause ? of('cause', cause.title, cause.path, body) : [];
    }),
    ...(await getCollection('wiki')).flatMap((entry) => of('wiki', entry.data.title, pathOfEntry(entry), entry.body)),
    ...(await getCollection('incidents')).flatMap(({ id, data, body }) =>
      of('incident', data.title, `/incidents/${id}/`, body),
    ),
    ...(await getCollection('investigations')).flatMap(({ id, data, body }) =>
      of('investigation', data.title, `/investigations/${id}/`, body),
    ),
  ];
}
