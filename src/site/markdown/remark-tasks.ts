import type { ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';

/**
 * Makes boxes that can be ticked of `- [ ] We have …`, each with its sentence as its label. GFM's own are for show only.
 *
 *     <li><label><input type="checkbox"> We have …</label></li>
 */
export function remarkTasks(): (tree: Root) => void {
  return (tree) => walk(tree);
}

function walk(parent: { readonly children: readonly RootContent[] }): void {
  for (const node of parent.children) {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') turnIntoTask(node);
    if ('children' in node) walk(node as { children: RootContent[] });
  }
}

function turnIntoTask(item: ListItem): void {
  const [sentence] = item.children;
  if (sentence?.type !== 'paragraph') return;
  const box = {
    type: 'text',
    value: '',
    data: { hName: 'input', hProperties: { type: 'checkbox', ...(item.checked ? { checked: true } : {}) } },
  } as PhrasingContent;
  const label: Paragraph = { ...sentence, children: [box, { type: 'text', value: ' ' }, ...sentence.children] };
  label.data = { ...sentence.data, hName: 'label' };
  item.children = [label, ...item.children.slice(1)];
  item.checked = null; // else the box for show is made as well
  item.data = { ...item.data, hProperties: { className: ['task'] } };
}
