import type { BlockContent, DefinitionContent, Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';

const kinds: ReadonlyMap<string, string> = new Map([
  ['note', 'Note'],
  ['tip', 'Tip'],
  ['caution', 'Caution'],
]);

/**
 * Makes a box of `:::note[What it is about]` … `:::`, and of `:::tip` and `:::caution`.
 *
 * The box is a `<div role="note">`: two unlabelled `<aside>` on a page are one landmark too many for a screen reader.
 */
export function remarkAsides(): (tree: Root, file: VFile) => void {
  return (tree, file) => walk(tree, file);
}

function walk(parent: { children: RootContent[] }, file: VFile): void {
  parent.children = parent.children.map((node) => {
    if (node.type === 'textDirective') return { type: 'text', value: sourceOf(node, file) };
    if (node.type === 'leafDirective') {
      return { type: 'paragraph', children: [{ type: 'text', value: sourceOf(node, file) }] };
    }
    if (node.type === 'containerDirective') turnIntoAside(node, file);
    if ('children' in node) walk(node as { children: RootContent[] }, file);
    return node;
  });
}

/** What stands in the page: `outbound:reviews` is a host and a port's name, not a directive called `reviews`. */
function sourceOf(node: RootContent, file: VFile): string {
  return String(file.value).slice(node.position?.start.offset, node.position?.end.offset);
}

function turnIntoAside(node: ContainerDirective, file: VFile): void {
  const title = kinds.get(node.name);
  if (title === undefined) {
    file.fail(`\`:::${node.name}\` is no aside. Write one of \`:::${[...kinds.keys()].join('`, `:::')}\`.`, node);
  }
  const [first, ...rest] = node.children;
  const body = isLabel(first) ? rest : node.children;
  const heading: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { className: ['aside-title'] } },
    children: isLabel(first) ? first.children : [{ type: 'text', value: title }],
  };
  node.children = [heading, ...body];
  node.data = { hName: 'div', hProperties: { role: 'note', className: ['aside', `aside-${node.name}`] } };
}

function isLabel(node: BlockContent | DefinitionContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true;
}
