/** A command to copy: what the text did not say stays open, and is typed over in place. */
import { shellQuotedWithin } from '../../../engine/fill.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';

type Quotes = '"' | "'" | undefined;
export type Part = string | { readonly open: string; readonly quotes: Quotes };

/** The parts of a command: `<pod>` is open; what a shell would read otherwise (`<(…)`, `< file`) is text. */
export function partsOf(command: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of command.matchAll(/<([A-Za-z][\w-]*)>/g)) {
    if (match.index > from) parts.push(command.slice(from, match.index));
    parts.push({ open: match[1] as string, quotes: quotesAt(command, match.index) });
    from = match.index + match[0].length;
  }
  if (from < command.length) parts.push(command.slice(from));
  return parts;
}

/** Within which quotes of the shell a position stands. */
function quotesAt(command: string, position: number): Quotes {
  let quotes: Quotes;
  for (let at = 0; at < position; at++) {
    const character = command[at];
    if (character === '\\' && quotes !== "'") at++;
    else if (character === quotes) quotes = undefined;
    else if (quotes === undefined && (character === "'" || character === '"')) quotes = character;
  }
  return quotes;
}

/** The command with what was typed into it. */
export const commandWith = (command: string, typed: Ui['typed']): string =>
  partsOf(command)
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = typed[part.open]?.trim();
      return value ? shellQuotedWithin(value, part.quotes) : `<${part.open}>`;
    })
    .join('');

export function commandView(command: string, ui: Ui): Child {
  const whole = commandWith(command, ui.typed);
  const copied = ui.copied === whole;
  return h(
    'div',
    { class: 'command' },
    h(
      'pre',
      {},
      h(
        'code',
        {},
        partsOf(command).map((part) => (typeof part === 'string' ? part : openPart(part.open, ui))),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet copy-command',
        on: { click: (event: Event) => ui.does.copy(whole, event.currentTarget as Element) },
      },
      copied ? ui.words.copied : ui.words.copy,
    ),
  );
}

function openPart(name: string, ui: Ui): Child {
  const value = ui.typed[name] ?? '';
  return h('input', {
    class: 'open',
    type: 'text',
    'aria-label': ui.words.open(name),
    placeholder: `<${name}>`,
    size: Math.max(value.length, name.length + 2),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    value,
    on: { input: (event: Event) => ui.does.type(name, (event.currentTarget as HTMLInputElement).value) },
  });
}
