/**
 * A command as it can be copied: no prompt before it, what is still open in a colour of its own, and a long one broken by
 * a backslash at a space that is in no quotes.
 */
import { type Line, type Span, type Style, span } from './lines.ts';
import { widthOf } from './width.ts';

const INDENT = '    ';

export function commandLines(command: string, width: number, style: Style = 'command'): Line[] {
  const whole = command.includes('<<');
  return command
    .split('\n')
    .flatMap((row) => (whole || !SHELL.test(row) ? [row] : broken(row, width - INDENT.length)))
    .map((row) => [span(INDENT), ...spans(row, style)]);
}

/** The parts that the reader has to fill in. */
export const openParts = (command: string): string[] => [...new Set(command.match(OPEN) ?? [])];

const OPEN = /(?<!<)<[A-Za-z][\w. -]*>/g;
const SHELL = /^\s*(kubectl|istioctl|curl|openssl|nc|tcpdump|for|while|grep|jq|helm|ss|dig|getent|meshbook|npx)\b/;

function spans(row: string, style: Style): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const { 0: part, index } of row.matchAll(OPEN)) {
    found.push(span(row.slice(at, index), style), span(part, 'open'));
    at = index + part.length;
  }
  return [...found, span(row.slice(at), style)];
}

/** The row in pieces that a shell reads as the one row: broken behind a pipe, else by a backslash. */
function broken(row: string, room: number): string[] {
  if (widthOf(row) <= room) return [row];
  const rows: string[] = [];
  let current = '';
  for (const word of withValues(shellWords(row))) {
    if (current === '') current = word;
    else if (current.endsWith(' |') || widthOf(current) + widthOf(word) + 1 > room - 2) {
      rows.push(current.endsWith(' |') ? current : `${current} \\`);
      current = `  ${word}`;
    } else current = `${current} ${word}`;
  }
  return [...rows, current];
}

/** An option and the word behind it stay on one line: `-n shop`. */
function withValues(words: readonly string[]): string[] {
  const found: string[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last !== undefined && /^--?[\w-]*$/.test(last) && !word.startsWith('-'))
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** Words between single spaces outside quotes; one word where the quotes do not close. */
function shellWords(row: string): string[] {
  const words = row.match(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g) ?? [];
  return words.join(' ') === row ? words : [row];
}
