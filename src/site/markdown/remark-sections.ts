import Slugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { tokensOf } from '../client/search/tokens.ts';

/** What a page says under one heading, for the search. */
export interface Section {
  /** Where on the page; empty for what stands before the first heading. */
  readonly slug: string;
  readonly heading: string;
  /** Its words, each once, as `tokensOf` gives them. */
  readonly words: string;
}

/** Notes the sections of a page beside its front matter, while it is read anyhow. */
export function remarkSections(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const { astro = {} } = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
    astro.frontmatter = { ...astro.frontmatter, sections: sectionsOf(tree) };
    Object.assign(file.data, { astro });
  };
}

function sectionsOf(tree: Root): readonly Section[] {
  const slugger = new Slugger();
  const sections: { slug: string; heading: string; texts: string[] }[] = [{ slug: '', heading: '', texts: [] }];
  for (const node of tree.children) {
    if (node.type === 'mdxjsEsm') continue;
    if (node.type === 'heading') {
      const heading = textOf(node);
      sections.push({ slug: slugger.slug(heading), heading, texts: [] });
    } else sections.at(-1)?.texts.push(...textsOf(node));
  }
  return sections
    .map(({ slug, heading, texts }) => ({ slug, heading, words: [...new Set(tokensOf(texts.join('\n')))].join(' ') }))
    .filter(({ words, heading }) => words !== '' || heading !== '');
}

/** Paragraphs, cells and code, each for itself: the last word of a cell is not one with the first of the next. */
const textsOf = (node: Nodes): readonly string[] =>
  'children' in node && !['paragraph', 'heading', 'tableCell'].includes(node.type)
    ? node.children.flatMap((child) => textsOf(child))
    : [textOf(node)];
