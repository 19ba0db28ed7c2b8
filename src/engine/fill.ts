/** Fills sentences and commands with what the paste says. What it does not say stays visibly open. */
import { facts } from '../facts/facts.ts';
import { isFactName } from './facts-of.ts';

export type Captures = { readonly [name: string]: string };

/** A sentence: `{service}` becomes the value, or words such as "the destination". */
export function filled(sentence: string, captures: Captures): string {
  const text = sentence.replace(
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
  return command.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = captures[name];
    return value === undefined || value.startsWith('-') ? `<${OPEN[name] ?? name}>` : shellQuoted(value);
  });
}
const OPEN: { readonly [name: string]: string } = { serviceName: 'service', proxy: 'pod' };

/** Bare where nothing in it can mean anything to a shell; else in single quotes, without control characters. */
export function shellQuoted(value: string): string {
  if (/^[A-Za-z0-9._:/|-]+$/.test(value) && !value.startsWith('-') && !value.includes('|')) return value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  return `'${plain.replaceAll("'", `'\\''`)}'`;
}
