/** The keys of the box, wherever one is on its page. */
export interface Keys {
  /** To the box. */
  readonly focus: () => void;
  readonly edit: () => void;
  /** What was pasted goes to paper redacted, or not at all. Whether there is anything to print so. */
  readonly print: () => boolean;
}

const WRITES = 'input, textarea, select, [contenteditable]';

export function listenToKeys(area: HTMLElement, found: HTMLElement, does: Keys): void {
  document.addEventListener('keydown', (event) => {
    // While somebody composes Japanese, keys belong to what composes it.
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() === 'p' && !event.shiftKey && does.print()) event.preventDefault();
      return;
    }
    const writing = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(WRITES) : null;
    if (event.key === 'Escape') {
      // In the text `c` is a letter: one key leads to the verdict, where it copies, and back.
      if (area.closest('.paste')?.contains(document.activeElement)) found.querySelector<HTMLElement>('h2')?.focus();
      else does.focus();
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event, writing, area, found, does);
    if (writing) return;
    if (event.key === '/') {
      event.preventDefault();
      does.focus();
    } else if (event.key === '?') {
      document.getElementById('help')?.togglePopover();
    } else if (event.key === 'c') {
      if (getSelection()?.isCollapsed !== false) commandNear(found)?.click();
    } else if (event.key === 'e') {
      event.preventDefault();
      does.edit();
    }
  });
}

/** The button that copies: that of the command in which one is, of the problem, or the first of all. */
function commandNear(found: HTMLElement): HTMLElement | null {
  const near = document.activeElement?.closest('.command, .problem');
  return (near ?? found).querySelector<HTMLElement>('.copy-command');
}

/** Arrows go from the words to the pages found, and through them. */
function walk(event: KeyboardEvent, writing: HTMLElement | null, area: HTMLElement, found: HTMLElement, does: Keys) {
  const links = [...found.querySelectorAll<HTMLElement>('.pages a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (links.length === 0 || (at === -1 && (writing !== area || event.key === 'ArrowUp'))) return;
  event.preventDefault();
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) next.focus();
  else if (at === 0) does.focus();
}
