import type { Page } from 'playwright';

/**
 * What is seen on the page as an outline: its parts in the order in which they stand, with the words that the box itself
 * says. What the knowledge says (causes, commands, answers) is left out, and likewise how many there are of it, so that a new
 * rule changes no outline:
 *
 *     article.problem
 *       p.head "● certain"
 *       h2
 */
export const outlineOf = (page: Page): Promise<string> => page.evaluate(outline);

function outline(): string {
  const SEEN =
    'section,article,dialog,h1,h2,h3,p,ul,dl,dt,li,details,summary,button,a,input,textarea,pre,mark,label,.row';
  const OWN = 'button,summary,.label,.certainty,.waiting,label';
  const KNOWN = '.choices button,.quote,.examples button,[role=tab],.row button';
  const words = (text: string) => text.replace(/\d+/g, 'n').replace(/\s+/g, ' ').trim();
  const said = (element: Element): string => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return element.matches('.open') ? '' : words(element.placeholder);
    if (element.matches(KNOWN)) return '';
    if (element.matches('.causes summary')) return words(element.querySelector('.certainty')?.textContent ?? '');
    if (element.matches(OWN)) return words(element.textContent);
    return [...element.children]
      .filter((child) => child.matches('span.label,.certainty'))
      .map((child) => words(child.textContent))
      .join(' ');
  };
  const inOrder = (element: Element): Element[] => {
    const children = [...element.children];
    if (!element.matches('.box')) return children;
    const top = (one: Element) => one.getBoundingClientRect().top;
    return children.sort((a, b) => top(a) - top(b));
  };
  const linesOf = (element: Element, depth: number): string[] => {
    const isThere = element.checkVisibility() || getComputedStyle(element).display === 'contents';
    if (!isThere || element.matches('.unseen')) return [];
    const own = element.matches(SEEN) ? [lineOf(element, depth)] : [];
    const inside = own.length > 0 ? depth + 1 : depth;
    const blocks = inOrder(element)
      .map((child) => linesOf(child, inside).join('\n'))
      .filter((block) => block !== '');
    // Parts that are alike, as the rows of a list are, stand once.
    const told = blocks.filter((block, index) => block !== blocks[index - 1]);
    return [...own, ...told];
  };
  const lineOf = (element: Element, depth: number): string => {
    const classes = [...element.classList].filter(
      (name) => !['small', 'dim', 'quiet', 'label', 'needs-script'].includes(name),
    );
    const name = [element.tagName.toLowerCase(), ...classes].join('.');
    const role = element.getAttribute('role');
    const says = said(element);
    return `${'  '.repeat(depth)}${name}${role ? ` (${role})` : ''}${says ? ` "${says}"` : ''}`;
  };
  return `${linesOf(document.querySelector('main') as Element, 0).join('\n')}\n`;
}
