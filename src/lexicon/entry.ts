/** What one item of a fact table becomes: a term for the reader, and the text shown of it. */

import type { Generic, Term, TermKind, TermText } from '../engine/types.ts';
import { type FactName, type FactValue, facts } from '../facts/facts.ts';
import { FAILURES, type Failure } from '../facts/failures.ts';

export interface Entry {
  readonly term: Term;
  readonly text: TermText;
}

export type Gives = NonNullable<Term['gives']>;

/** What a table says of an item. Whatever is absent, `null` or empty stays away from the entry. */
export interface Item {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly gives?: { readonly [Name in FactName]?: FactValue<Name> | null | undefined };
  readonly failure?: string | null | undefined;
  readonly generic?: string | null | undefined;
  readonly shell?: boolean | undefined;
  /** Where it is left out, the first wording. */
  readonly title?: string | undefined;
  readonly means: string;
  readonly saidBy: string;
  readonly side: string;
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly aliases?: readonly (string | null | undefined)[];
  readonly note?: string | null | undefined;
  readonly source: string;
}

const GENERICS = ['alone', 'client', 'mesh'] as const satisfies readonly Generic[];

/** The entry of one item of a table. */
export function entry(kind: TermKind, item: Item): Entry {
  const failure = named<Failure>(item, 'failure', item.failure, FAILURES);
  const generic = named<Generic>(item, 'generic', item.generic, GENERICS);
  const gives = given({ ...item.gives, failure });
  const title = titleOf(item.title ?? item.wordings[0] ?? item.id);
  const aliases = [...new Set(item.aliases ?? [])].filter((alias) => alias != null && alias !== '' && alias !== title);
  return {
    term: {
      id: item.id,
      kind,
      wordings: [...new Set(item.wordings.flatMap(spellings))],
      ...(Object.keys(gives).length > 0 && { gives }),
      ...(generic && { generic }),
      ...(item.shell && { shell: true as const }),
    },
    text: {
      id: item.id,
      kind,
      title,
      means: sentence(item.means),
      saidBy: item.saidBy,
      side: item.side,
      ...(item.since && { since: item.since }),
      ...(item.until && { until: item.until }),
      ...(aliases.length > 0 && { aliases: aliases as string[] }),
      ...(item.note && { note: item.note }),
      source: item.source,
    },
  };
}

/** What the tables of a program's messages have in common. */
export const asWritten = (item: {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly template: string;
  readonly meaning: string;
  readonly failure?: string | null | undefined;
  readonly generic?: string | null | undefined;
  readonly shell?: boolean | null | undefined;
}) => ({
  id: item.id,
  wordings: item.wordings,
  failure: item.failure,
  generic: item.generic,
  shell: item.shell === true,
  title: item.template,
  means: item.meaning,
});

/** The facts that have a value, each checked by the fact's own reading: a table cannot give what no log could say. */
function given(gives: NonNullable<Item['gives']>): Gives {
  const held = Object.entries(gives).filter(([, value]) => value != null);
  for (const [name, value] of held) {
    const read: readonly unknown[] = facts[name as FactName].read(String(value));
    if (!read.includes(value))
      throw new Error(`The lexicon gives \`${name}: ${value}\`, which is no value of that fact.`);
  }
  return Object.fromEntries(held);
}

/** One of the allowed words of a table's column, or nothing where the column is empty. */
function named<Word extends string>(
  { id }: Item,
  column: string,
  written: string | null | undefined,
  allowed: readonly Word[],
): Word | undefined {
  if (written == null) return undefined;
  const found = allowed.find((word) => word === written);
  if (!found)
    throw new Error(`The term \`${id}\` has the ${column} \`${written}\`. Allowed are ${allowed.join(', ')}.`);
  return found;
}

/**
 * How a wording stands in a text that was unwrapped: quotes are straight there, and chats and Markdown take back-ticks
 * for code and drop them (`` `from` must not be empty `` is found without them too).
 */
function spellings(written: string): readonly string[] {
  const wording = written.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
  return wording.includes('`') ? [wording, wording.replaceAll('`', '')] : [wording];
}

/** `dial ⟨address:word⟩: refused` → `dial <address>: refused`; a `⟨gap⟩`, whatever stands between, becomes `…`. */
export const titleOf = (wording: string): string =>
  wording.replaceAll('⟨gap⟩', '…').replace(/⟨(\w+)(?::\w+)?⟩/g, '<$1>');

/** A full stop behind what the tables write as a phrase. */
const sentence = (text: string): string => (/[.!?)]$/.test(text) ? text : `${text}.`);

/** `Jwt is missing` → `jwt-is-missing`: the readable part of an id. */
export const slug = (text: string): string =>
  text
    .replace(/⟨[^⟩]*⟩/g, '')
    .toLowerCase()
    .replace(/\.?[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** `<=1.8`, `1.10`: how the tables write a first version. */
export const envoySince = (version: string | null | undefined): string | undefined =>
  version ? `Envoy ${version}` : undefined;
