/** What stands in the text of pages: links, anchors, and components with the ids they name. */
import { existsSync } from 'node:fs';
import type { Link, Node } from 'mdast';
import { type MdxName, mdxNames } from '../../src/site/mdx-names.ts';
import { nearest } from './front-matter.ts';
import { type Known, pathOf, visit } from './known.ts';
import type { PageFile } from './page-file.ts';
import type { Problem } from './problem.ts';

export function bodyProblems(pages: readonly PageFile[], known: Known, root: string): readonly Problem[] {
  return pages.flatMap((page) => {
    const problems: Problem[] = [];
    visit(page.body, (node) => {
      const found =
        node.type === 'link' ? linkProblem(node as Link, page, known) : componentProblem(node, page, known, root);
      if (found) problems.push({ file: page.file, ...placeOfNode(node), ...found });
    });
    return problems;
  });
}

const placeOfNode = ({ position }: Node) =>
  position ? { line: position.start.line, column: position.start.column } : {};
type Said = Pick<Problem, 'says' | 'why' | 'fix'>;

function linkProblem({ url }: Pick<Link, 'url'>, page: PageFile, known: Known): Said | undefined {
  if (/^(https?:|mailto:)/.test(url)) return undefined;
  const [path = '', anchor] = url.startsWith('#') ? [pathOf(page), url.slice(1)] : url.split('#');
  if (!path.startsWith('/')) {
    return {
      says: `\`${url}\` is a relative link.`,
      why: 'Pages move; only site paths are checked.',
      fix: 'Write the path from the top of the site, `/causes/mtls/…/`.',
    };
  }
  const anchors = known.paths.get(path.split('?')[0] ?? path);
  if (!anchors) {
    const withSlash = known.paths.has(`${path}/`);
    return {
      says: `There is no page \`${path}\`.`,
      why: withSlash ? 'Addresses end in a slash.' : 'The link is dead.',
      fix: withSlash ? `Write \`${path}/\`.` : (nearest(path, known.paths.keys()) ?? 'Link an existing page.'),
    };
  }
  if (!anchor || anchors.has(anchor) || anchors.has(encodeURIComponent(anchor)) || path === '/') return undefined;
  return {
    says: `\`${path}\` has no place \`#${anchor}\`.`,
    why: 'The reader would land at the top of a long page.',
    fix: nearest(anchor, anchors) ?? 'Link a heading of that page.',
  };
}

/** The attribute of each component that names something, and what it names. */
const IDS: {
  readonly [Name in MdxName]?: { readonly [attribute: string]: 'rules' | 'symptoms' | 'checks' | 'terms' };
} = {
  Cause: { id: 'rules' },
  Symptom: { id: 'symptoms' },
  Term: { id: 'terms' },
  Check: { id: 'checks' },
  LogSample: { rule: 'rules' },
};
const isMdxName = (name: string): name is MdxName => (mdxNames as readonly string[]).includes(name);

interface Jsx extends Node {
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}
function componentProblem(node: Node, page: PageFile, known: Known, root: string): Said | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const { name, attributes = [] } = node as Jsx;
  if (name === 'a') {
    const url = attributes.find((one) => one.name === 'href')?.value;
    return typeof url === 'string' ? linkProblem({ url }, page, known) : undefined;
  }
  if (!name || !/^[A-Z]/.test(name)) return undefined;
  if (!isMdxName(name)) {
    return {
      says: `There is no component \`<${name}>\`.`,
      why: 'The build would stop without the name of this file.',
      fix: nearest(name, mdxNames) ?? `Use one of: ${mdxNames.join(', ')}.`,
    };
  }
  const recording = attributes.find((one) => one.name === 'recording')?.value;
  if (name === 'LogSample' && typeof recording === 'string' && !existsSync(`${root}test/recordings/${recording}`)) {
    return {
      says: `There is no recording \`${recording}\`.`,
      why: 'The build would stop without the name of this file.',
      fix: 'Name a file under test/recordings: `<area>/<scenario>/<envoy>/<file>`.',
    };
  }
  for (const [attribute, room] of Object.entries(IDS[name] ?? {})) {
    const value = attributes.find((one) => one.name === attribute)?.value;
    if (typeof value !== 'string' || known[room].has(value)) continue;
    return {
      says: `\`<${name} ${attribute}="${value}">\`: there is no such ${room.slice(0, -1)}.`,
      why: 'The link would lead nowhere.',
      fix: nearest(value, known[room]) ?? `Write the id of a ${room.slice(0, -1)}.`,
    };
  }
  return undefined;
}
