/** The texts that lie side by side, as tabs over the one that is seen. */
import { type Child, h } from '../dom.ts';
import type { Words } from '../words/en.ts';

export interface Tabs {
  readonly names: readonly string[];
  readonly at: number;
  readonly choose: (at: number) => void;
  readonly add: () => void;
}

export const PANEL = 'text-panel';
export const idOfTab = (at: number): string => `text-${at}`;

export function tabsView({ names, at, choose, add }: Tabs, words: Words): Child {
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + names.length) % names.length;
    choose(next);
    document.getElementById(idOfTab(next))?.focus();
  };
  return [
    h(
      'div',
      { role: 'tablist', 'aria-label': words.texts, on: { keydown: walk } },
      names.map((name, index) =>
        h(
          'button',
          {
            key: String(index),
            type: 'button',
            role: 'tab',
            id: idOfTab(index),
            'aria-selected': String(index === at),
            'aria-controls': PANEL,
            tabindex: index === at ? 0 : -1,
            on: { click: () => choose(index) },
          },
          name,
        ),
      ),
    ),
    h(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': words.addText, title: words.addText, on: { click: add } },
      '+',
    ),
  ];
}
