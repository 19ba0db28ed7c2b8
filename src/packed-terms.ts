/**
 * The lexicon as a page loads it: much of a term follows from how it is written (its id is mostly made of its first words, its
 * title is mostly the wording), so it is left out where that gives the same.
 */
import type { Term, TermText } from './engine/types.ts';
import { titleOf } from './lexicon/entry.ts';

/** How an id is made of the first wording, or the id itself. */
type PackedId = number | string;
type Rest = Omit<Term, 'id' | 'kind' | 'wordings'>;
/** By column, since what stands in one column is alike and packs better than term by term: 3 KB fewer. */
export interface PackedTerms {
  readonly ids: readonly PackedId[];
  /** All of them, a sign between wordings and another between terms. */
  readonly wordings: string;
  /** `0`: as the term before. */
  readonly kinds: readonly (Term['kind'] | 0)[];
  /** `'reset'`: `{ gives: { failure: 'reset' } }`; `0`: nothing. */
  readonly rest: readonly (Rest | string | 0)[];
}
/** `0`: the wording with its holes as `<name>`; `1`: the id. */
export type PackedText = readonly [title: string | 0 | 1, means: string, saidBy?: string];

/** What the page shows of a term. The rest stands on the term's own page. */
export type ShownText = Pick<TermText, 'id' | 'kind' | 'title' | 'means' | 'saidBy'>;

/** No wording has a tab; some have several lines. */
const NEXT_WORDING = '\t';
const NEXT_TERM = '\t\t';

export function packedTerms(terms: readonly Term[]): PackedTerms {
  return {
    ids: terms.map(({ id, wordings: [wording = ''] }) => packedId(id, wording)),
    wordings: terms.map(({ wordings }) => packedWordings(wordings).join(NEXT_WORDING)).join(NEXT_TERM),
    kinds: terms.map(({ kind }, at) => (kind === terms[at - 1]?.kind ? 0 : kind)),
    rest: terms.map(({ id: _i, kind: _k, wordings: _w, ...rest }) => packedRest(rest)),
  };
}

export function termsFrom({ ids, wordings: texts, kinds, rest }: PackedTerms): Term[] {
  let kind: Term['kind'] = 'response-flag';
  return texts.split(NEXT_TERM).map((text, at) => {
    kind = kinds[at] || kind;
    const wordings = wordingsFrom(text === '' ? [] : text.split(NEXT_WORDING));
    return { id: idFrom(ids[at] ?? '', wordings[0] ?? ''), kind, wordings, ...restFrom(rest[at]) };
  });
}

function packedRest(rest: Rest): Rest | string | 0 {
  const failure = rest.gives?.failure;
  const alone = { gives: { failure } };
  if (failure && JSON.stringify(rest) === JSON.stringify(alone)) return failure;
  return Object.keys(rest).length === 0 ? 0 : rest;
}
const restFrom = (rest: Rest | string | 0 | undefined): Rest =>
  (typeof rest === 'string' ? { gives: { failure: rest } } : rest || {}) as Rest;

export function packedTexts(terms: readonly Term[], texts: { readonly [id: string]: TermText }): PackedText[] {
  let before = '';
  return terms.map(({ id, wordings: [wording = ''] }) => {
    const { title = id, means = '', saidBy = '' } = texts[id] ?? {};
    const shown = title === titleOf(wording) ? 0 : title === id ? 1 : title;
    if (saidBy === before) return [shown, means];
    before = saidBy;
    return [shown, means, saidBy];
  });
}

export function textsFrom(packed: readonly PackedText[], terms: readonly Term[]): { [id: string]: ShownText } {
  let saidBy = '';
  return Object.fromEntries(
    terms.map(({ id, kind, wordings: [wording = ''] }, at) => {
      const [title = 1, means = '', said] = packed[at] ?? [];
      if (said !== undefined) saidBy = said;
      return [id, { id, kind, title: title === 0 ? titleOf(wording) : title === 1 ? id : title, means, saidBy }];
    }),
  );
}

const slugOf = (wording: string): string =>
  wording
    .toLowerCase()
    .replace(/⟨[^⟩]*⟩/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

// ---- wordings ---------------------------------------------------------------------------------------------------

/** Signs, used by no wording, for what further wordings have in common with the first: its end, its beginning. */
const END = '\ue001';
const BEGINNING = '\ue002';

const endOf = (wording: string): string => wording.slice(wording.lastIndexOf(':') + 1);
const beginningOf = (wording: string): string => wording.slice(0, Math.max(0, wording.indexOf(':')));

/** `["268435598:SSL routines:…:DIGEST", "[SSL: DIGEST]", "268435598"]`: most of it is said by the first. */
function packedWordings([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  const replaced = (text: string, part: string, sign: string) => (part.length < 4 ? text : text.replaceAll(part, sign));
  return [first, ...others.map((other) => replaced(replaced(other, endOf(first), END), beginningOf(first), BEGINNING))];
}
function wordingsFrom([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  const whole = (text: string) =>
    text.replaceAll(END, () => endOf(first)).replaceAll(BEGINNING, () => beginningOf(first));
  return [first, ...others.map(whole)];
}

// ---- ids --------------------------------------------------------------------------------------------------------

const AS_WRITTEN = 0;
const AS_SLUG = 1;
const AFTER_COLON = 2;

function packedId(id: string, wording: string): PackedId {
  const slug = slugOf(wording);
  const prefix = id.slice(0, id.indexOf('-') + 1);
  const words = id.slice(prefix.length).split('-').length;
  const skipped = slug
    .split('-')
    .findIndex((_, at, all) => all.slice(at, at + words).join('-') === id.slice(prefix.length));
  const ways: PackedId[] = [AS_WRITTEN, AS_SLUG, AFTER_COLON, `~${prefix}`];
  if (skipped === 0) ways.push(`~${prefix}${words}`);
  if (skipped > 0) ways.push(`~${prefix}${skipped}+${words}`);
  return ways.find((way) => idFrom(way, wording) === id) ?? id;
}

function idFrom(packed: PackedId, wording: string): string {
  if (packed === AS_WRITTEN) return wording;
  if (packed === AS_SLUG) return slugOf(wording);
  if (packed === AFTER_COLON) return wording.slice(wording.lastIndexOf(':') + 1);
  const [, prefix = '', skipped, words] = /^~(.*?-|)(?:(?:(\d+)\+)?(\d+))?$/.exec(String(packed)) ?? [
    undefined,
    undefined,
  ];
  if (!String(packed).startsWith('~')) return String(packed);
  const all = slugOf(wording).split('-');
  const from = Number(skipped ?? 0);
  return prefix + (words === undefined ? all : all.slice(from, from + Number(words))).join('-');
}
