/**
 * What is to be seen, as plain values, and a function that brings a part of the page into that state. What is there stays
 * where it fits, so the focus, a caret and what a reader opened survive a new verdict. Texts become text nodes, always:
 * nothing of a paste is ever read as HTML.
 */
export type Listener = (event: never) => void;
export interface Props {
  readonly key?: string;
  readonly on?: { readonly [event: string]: Listener };
  readonly [attribute: string]: string | number | boolean | null | undefined | { readonly [event: string]: Listener };
}
export interface View {
  readonly tag: string;
  readonly props: Props;
  readonly children: readonly (View | string)[];
}
export type Child = View | string | number | false | null | undefined | readonly Child[];

/** `h('p', { class: 'dim' }, 'Read ', 12, ' lines')` */
export const h = (tag: string, props: Props = {}, ...children: readonly Child[]): View => ({
  tag,
  props,
  children: flat(children),
});

function flat(children: readonly Child[]): (View | string)[] {
  const all: (View | string)[] = [];
  for (const child of children) {
    if (child === false || child === null || child === undefined) continue;
    if (Array.isArray(child)) all.push(...flat(child));
    else if (typeof child === 'number') all.push(String(child));
    else all.push(child as View | string);
  }
  return all;
}

const shown = new WeakMap<Node, View>();

/** Makes the children of `parent` what `children` say. */
export function render(parent: Element, ...children: readonly Child[]): void {
  const wanted = flat(children);
  const keys = new Set(wanted.map((child) => (typeof child === 'string' ? undefined : child.props.key)));
  const byKey = new Map<string, ChildNode>();
  for (const node of [...parent.childNodes]) {
    const key = shown.get(node)?.props.key;
    if (key === undefined) continue;
    // What goes is taken out first: what stays is not moved past it, and keeps its focus and the click that is under way.
    if (keys.has(key)) byKey.set(key, node);
    else node.remove();
  }
  let at: ChildNode | null = parent.firstChild;
  for (const child of wanted) {
    const found = fitting(child, at, byKey);
    const node = found ?? made(child);
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
    if (found) update(found, child);
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

/** The node that can become `child`: the one of its key, or the one that stands there and is of its kind. */
function fitting(
  child: View | string,
  at: ChildNode | null,
  byKey: ReadonlyMap<string, ChildNode>,
): ChildNode | undefined {
  if (typeof child === 'string') return at instanceof Text ? at : undefined;
  const { key } = child.props;
  const node = key === undefined ? at : byKey.get(key);
  if (!node) return undefined;
  const was = shown.get(node);
  return was && was.tag === child.tag && was.props.key === key ? node : undefined;
}

function made(child: View | string): ChildNode {
  if (typeof child === 'string') return document.createTextNode(child);
  const element = document.createElement(child.tag);
  applyProps(element, {}, child.props);
  shown.set(element, child);
  render(element, child.children);
  return element;
}

function update(node: ChildNode, child: View | string): void {
  if (typeof child === 'string') {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  const element = node as HTMLElement;
  const was = shown.get(element);
  if (was === child) return;
  applyProps(element, was?.props ?? {}, child.props);
  shown.set(element, child);
  render(element, child.children);
}

/** Sets what differs from the last time; what the reader changed since (an open detail, a typed value) stays. */
function applyProps(element: HTMLElement, was: Props, now: Props): void {
  for (const name of new Set([...Object.keys(was), ...Object.keys(now)])) {
    if (name === 'key' || name === 'on' || was[name] === now[name]) continue;
    const value = now[name];
    if (value === undefined || value === null || value === false) element.removeAttribute(name);
    else if (name === 'value') (element as HTMLInputElement).value = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const event of Object.keys(now.on ?? {})) {
    if (was.on?.[event] === undefined) element.addEventListener(event, call);
  }
}

/** One listener for all: it finds what the element's latest view wants done. */
function call(this: Element, event: Event): void {
  shown.get(this)?.props.on?.[event.type]?.(event as never);
}
