/** A page as its author wrote it: front matter with places, and the body as a tree whose places are the file's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { collections } from '../../src/site/page.ts';
import type { Problem } from './problem.ts';

export type CollectionName = keyof typeof collections;
export interface PageFile {
  readonly file: string;
  readonly text: string;
  readonly collection: CollectionName;
  /** `concepts/identity-and-certificates`, `mtls/root-ca-mismatch`, `keepalive-race`. */
  readonly id: string;
  readonly frontMatter: Document;
  /** Place of an offset into the front matter, in the file. */
  readonly placeIn: (offset: number) => { readonly line: number; readonly column: number };
  readonly data: unknown;
  readonly body: Root;
}

/** Where each collection's pages may stand, as globs would have it. */
const PLACES: readonly { readonly collection: CollectionName; readonly pattern: RegExp }[] = [
  { collection: 'causes', pattern: /^content\/wiki\/causes\/([^/]+\/[^/_][^/]*)\.mdx$/ },
  { collection: 'translated', pattern: /^content\/wiki\/((?:concepts|debugging|operations)\/[^/_][^/]*)\.ja\.mdx$/ },
  { collection: 'wiki', pattern: /^content\/wiki\/((?:concepts|debugging|operations)\/[^/_][^/]*)\.mdx$/ },
  { collection: 'investigations', pattern: /^content\/investigations\/([^/]+)\/index\.mdx$/ },
  { collection: 'incidents', pattern: /^content\/incidents\/([^/]+)\/index\.mdx$/ },
];

/** All pages under `content/`, and the files there of which no page can be made. */
export function pageFiles(root: string): {
  readonly pages: readonly PageFile[];
  readonly problems: readonly Problem[];
} {
  const pages: PageFile[] = [];
  const problems: Problem[] = [];
  if (!existsSync(`${root}content`)) return { pages, problems };
  for (const name of readdirSync(`${root}content`, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = `content/${name.replaceAll('\\', '/')}`;
    if (!/\.mdx?$/.test(file) || file.split('/').some((part) => part.startsWith('_'))) continue;
    const place = PLACES.find(({ pattern }) => pattern.test(file));
    if (!place) {
      problems.push(noPage(file));
      continue;
    }
    const id = place.pattern.exec(file)?.[1] ?? '';
    const page = read(root, file, place.collection, id);
    if ('says' in page) problems.push(page);
    else pages.push(page);
  }
  return { pages, problems };
}

const noPage = (file: string): Problem => ({
  file,
  says: 'No page is made of this file.',
  why: 'Pages stand in content/wiki/<section>/<page>.mdx (its translation in <page>.ja.mdx), content/wiki/causes/<area>/<rule>.mdx, content/investigations/<name>/index.mdx, content/incidents/<name>/index.mdx.',
  fix: 'Move it there, or begin its name with `_` where it is no page.',
});

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx);

function read(root: string, file: string, collection: CollectionName, id: string): PageFile | Problem {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) {
    return {
      file,
      says: 'There is no front matter.',
      why: 'A page says when it was reviewed, and what its sources are.',
      fix: 'Begin with `---`, the fields, `---`: `npm run new -- page SECTION/NAME` writes an example.',
    };
  }
  const [head, yaml = ''] = found;
  const lines = new LineCounter();
  const frontMatter = parseDocument(yaml, { lineCounter: lines });
  const placeIn = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const [broken] = frontMatter.errors;
  if (broken) {
    return {
      file,
      ...placeIn(broken.pos[0]),
      says: `The front matter is no YAML: ${broken.message.split('\n')[0]}`,
      why: 'Nothing of the page can be read without it.',
      fix: 'Put a value that holds `: ` or begins with a quote, `[`, `{` or `*` into quotes.',
    };
  }
  try {
    // Blanked out rather than cut, so that places in the body stay true.
    const body = parser.parse(head.replace(/[^\n]/g, ' ') + text.slice(head.length));
    return { file, text, collection, id, frontMatter, placeIn, data: frontMatter.toJS(), body };
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    return {
      file,
      ...(line ? { line } : {}),
      ...(column ? { column } : {}),
      says: `This is no MDX: ${reason ?? String(error)}`,
      why: 'In MDX a bare `{` or `<` begins code.',
      fix: 'Write log lines and Envoy’s `%…%` and `{…}` in code spans or fences.',
    };
  }
}
