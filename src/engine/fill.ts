/** Fills sentences and commands with what the paste says. What it does not say stays visibly open. */
import { facts } from '../facts/facts.ts';
import { isFactName } from './facts-of.ts';

export type Captures = { readonly [name: string]: string };

/**
 * A sentence: `{service}` becomes the value, or words such as "the destination". What stands in square brackets is said only
 * where its values are known: `AuthorizationPolicy[ {policy}] denied it`.
 */
export function filled(sentence: string, captures: Captures): string {
  const said = sentence.replace(/\[([^[\]]*\{\w+\}[^[\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => captures[name as string] !== undefined) ? part : '',
  );
  const text = said.replace(
    /\{(\w+)\}/g,
    (_, name: string) => captures[name] ?? (isFactName(name) ? facts[name].unsaid : name),
  );
  // A name from the paste keeps its letters.
  const [, first] = /^\{(\w+)\}/.exec(sentence) ?? [];
  return first !== undefined && captures[first] !== undefined ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A command: values are quoted for the shell, unknown parts stay `<namespace>`. So does a value that begins with `-`: no
 * name does, and quotes would not keep `--server=…` from being an option.
 */
export function filledCommand(command: string, captures: Captures): string {
  // Quotes around nothing but the name are the author's, and the value brings its own.
  const bare = command.replace(/(["'])(\{\w+\})\1/g, '$2');
  return bare.replace(/\{(\w+)\}/g, (written, name: string, at: number) => {
    if (!isHole(name)) return written;
    const value = captures[name];
    return value === undefined || value.startsWith('-')
      ? `<${OPEN[name] ?? name}>`
      : shellQuotedWithin(value, quoteAt(bare, at));
  });
}
/** What else stands in braces is the command's own: `{end}` of a jsonpath, `%{http_code}` of curl. */
const isHole = (name: string): boolean => isFactName(name) || name === 'pod';
const OPEN: { readonly [name: string]: string } = { serviceName: 'service', proxy: 'pod' };

/** Bare where nothing in it can mean anything to a shell; else in single quotes, without control characters. */
export function shellQuoted(value: string): string {
  if (/^[A-Za-z0-9._:/|-]+$/.test(value) && !value.startsWith('-') && !value.includes('|')) return value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  return `'${plain.replaceAll("'", `'\\''`)}'`;
}

/** The same where the command already stands in quotes. */
export function shellQuotedWithin(value: string, quote: '"' | "'" | undefined): string {
  const quoted = shellQuoted(value);
  if (quote === undefined || quoted === value) return quoted;
  if (/^[A-Za-z0-9._:/|@=,-]+$/.test(value)) return value;
  // In double quotes too much has a meaning, `!` even behind a backslash: they are closed and opened again.
  return quote === "'" ? quoted.slice(1, -1) : `"${quoted}"`;
}

/** The quote that is open at a place. An apostrophe behind a letter, as in "the caller’s" typed plainly, opens none. */
function quoteAt(command: string, place: number): '"' | "'" | undefined {
  let open: '"' | "'" | undefined;
  for (let at = 0; at < place; at++) {
    const character = command[at];
    if (character === '\\' && open !== "'") at++;
    else if (character === open) open = undefined;
    else if (
      open === undefined &&
      (character === '"' || (character === "'" && !/[A-Za-z]/.test(command[at - 1] ?? '')))
    )
      open = character;
  }
  return open;
}
