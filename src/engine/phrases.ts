/**
 * Finds the sentences of the lexicon anywhere in a text.
 *
 * One index over all wordings: each is filed under its rarest word, so a text costs one look-up a word, however many
 * wordings there are. Compared lower-cased, `_` and tab as space, in whole words; holes are bounded.
 */
import type { Generic, Term } from './types.ts';

const LONGEST_HOLE = 300;
type HoleKind = 'text' | 'word' | 'number' | 'read';
interface Hole {
  readonly name: string;
  readonly kind: HoleKind;
}
/** A wording, as literals with holes between: `literals[i]` is followed by `holes[i]`. */
interface Wording {
  readonly term: Term;
  readonly literals: readonly string[];
  readonly holes: readonly Hole[];
}
interface Filed {
  readonly wording: Wording;
  readonly literal: number;
  readonly offset: number;
}
export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly Filed[]>;
  readonly terms: ReadonlyMap<string, Term>;
}
export interface HoleFound extends Hole {
  readonly start: number;
  readonly end: number;
}
/** A wording that stands in a text. */
export interface PhraseFound {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  readonly holes: readonly HoleFound[];
}

/** The text as phrases are compared: same length, lower case, `_` and tab as a space. */
export function normal(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, lowerOne).join('');
  return same.replace(/[_\t]/g, ' ');
}
const lowerOne = (character: string): string => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};

/** Files every wording of the lexicon under its rarest word. */
export function phraseIndex(terms: readonly Term[]): PhraseIndex {
  const wordings = terms.flatMap((term) => term.wordings.map((wording) => parse(term, wording)));
  const frequency = new Map<string, number>();
  for (const { literals } of wordings)
    for (const literal of literals)
      for (const [word] of wordsOf(literal)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byWord = new Map<string, Filed[]>();
  for (const wording of wordings) {
    const best = rarest(wording, frequency);
    if (!best) continue;
    const filed = byWord.get(best.word);
    if (filed) filed.push(best.filed);
    else byWord.set(best.word, [best.filed]);
  }
  return { byWord, terms: new Map(terms.map((term) => [term.id, term])) };
}

/** `⟨name:kind⟩` are the holes of a wording. */
export function parse(term: Term, wording: string): Wording {
  const literals: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  for (const found of wording.matchAll(/⟨([A-Za-z0-9]+)(?::(text|word|number|read))?⟩/g)) {
    literals.push(normal(wording.slice(from, found.index)));
    holes.push({ name: found[1] as string, kind: (found[2] ?? 'text') as HoleKind });
    from = found.index + found[0].length;
  }
  literals.push(normal(wording.slice(from)));
  return { term, literals, holes };
}

const WORD = /[a-z0-9]+/g;
function* wordsOf(text: string): Generator<readonly [string, number]> {
  for (const found of text.matchAll(WORD)) yield [found[0], found.index];
}

/** The rarest word of a wording that stands whole in its literals: one that a hole cannot lengthen. */
function rarest(wording: Wording, frequency: ReadonlyMap<string, number>) {
  let best: { word: string; filed: Filed; rank: number } | undefined;
  for (const [literal, text] of wording.literals.entries()) {
    for (const [word, offset] of wordsOf(text)) {
      const touchesHole =
        (offset === 0 && literal > 0) ||
        (offset + word.length === text.length && literal < wording.literals.length - 1);
      if (touchesHole) continue;
      const rank = (frequency.get(word) ?? 0) * 100 - word.length;
      if (!best || rank < best.rank) best = { word, rank, filed: { wording, literal, offset } };
    }
  }
  return best;
}

/** Columns repeat: what was found in a short text is kept, for this many texts. */
const MOST_KEPT = 4_000;
const SHORT = 300;
const kept = new WeakMap<PhraseIndex, Map<string, readonly PhraseFound[]>>();

/** All wordings in `text` between two positions, in its order; those that speak only in parts of others are left out. */
export function phrasesIn(index: PhraseIndex, text: string, from = 0, to = text.length): readonly PhraseFound[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found = part.length > SHORT ? search(index, part) : remembered(index, part);
  return from === 0 ? found : found.map((one) => shifted(one, from));
}

function remembered(index: PhraseIndex, text: string): readonly PhraseFound[] {
  let own = kept.get(index);
  if (!own) {
    own = new Map();
    kept.set(index, own);
  }
  const known = own.get(text);
  if (known) return known;
  if (own.size >= MOST_KEPT) own.clear();
  const found = search(index, text);
  own.set(text, found);
  return found;
}

function search(index: PhraseIndex, written: string): readonly PhraseFound[] {
  const text = normal(written);
  const found: PhraseFound[] = [];
  WORD.lastIndex = 0;
  for (let word = WORD.exec(text); word !== null; word = WORD.exec(text)) {
    const filed = index.byWord.get(word[0]);
    if (!filed) continue;
    for (const candidate of filed) {
      const hit = matchAt(candidate, text, written, word.index);
      if (hit) found.push(hit);
    }
  }
  return distinct(found).filter((one) => allowed(inPlainWords(one, written) ? 'alone' : one.term.generic, text, one));
}

/** `direct response` in a sentence is no code detail: Envoy writes `direct_response`; alone it may be a body. */
function inPlainWords({ term, start, end }: PhraseFound, written: string): boolean {
  return (
    term.kind === 'code-details' &&
    term.generic === 'mesh' &&
    !written.slice(start, end).includes('_') &&
    term.wordings.every((wording) => wording.includes('_'))
  );
}

/** Without those that are only parts of others, and without the same reading twice; in the order of the text. */
function distinct(found: readonly PhraseFound[]): readonly PhraseFound[] {
  if (found.length < 2) return found;
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: PhraseFound[] = [];
  let open: PhraseFound[] = [];
  for (const [at, one] of sorted.entries()) {
    open = open.filter(({ end }) => end >= one.end);
    const same = sameSpan(sorted, at);
    const repeats = kept.slice(-same.length).some((other) => other.term.id === one.term.id && same.includes(other));
    if (repeats || [...open, ...same].some((other) => other !== one && swallows(other, one))) continue;
    kept.push(one);
    // Only what is told itself hides what stands in it: a second reading of the same words hides nothing.
    open.push(one);
  }
  return kept;
}

/** The readings of the very same characters, which stand side by side when sorted. */
function sameSpan(sorted: readonly PhraseFound[], at: number): PhraseFound[] {
  const one = sorted[at] as PhraseFound;
  const same = (other: PhraseFound | undefined): boolean => other?.start === one.start && other.end === one.end;
  let from = at;
  while (same(sorted[from - 1])) from--;
  let to = at + 1;
  while (same(sorted[to])) to++;
  return sorted.slice(from, to);
}

/** Whether `inner` is only a part of `outer`: inside its words, or in a hole that is not read. */
function swallows(outer: PhraseFound, inner: PhraseFound): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false;
  if (outer.end - outer.start === inner.end - inner.start) {
    // The same characters: the wording that states more of them itself says it more exactly.
    return literalLength(outer) > literalLength(inner);
  }
  return !outer.holes.some((hole) => hole.kind === 'read' && hole.start <= inner.start && hole.end >= inner.end);
}

const literalLength = ({ start, end, holes }: PhraseFound): number =>
  holes.reduce((length, hole) => length - (hole.end - hole.start), end - start);

const shifted = (found: PhraseFound, by: number): PhraseFound => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
  holes: found.holes.map((hole) => ({ ...hole, start: hole.start + by, end: hole.end + by })),
});

/** The wording at the place where one of its words stands; `written` is the text before it was made comparable. */
function matchAt(
  { wording, literal, offset }: Filed,
  text: string,
  written: string,
  at: number,
): PhraseFound | undefined {
  const { literals, holes } = wording;
  const start = at - offset;
  if (start < 0 || !text.startsWith(literals[literal] as string, start)) return undefined;
  const found: HoleFound[] = [];

  let first = start;
  for (let index = literal - 1; index >= 0; index--) {
    const before = literals[index] as string;
    const hole = holes[index] as Hole;
    const lowest = Math.max(0, first - LONGEST_HOLE - before.length);
    const where = before === '' ? 0 : text.slice(lowest, first).lastIndexOf(before);
    if (where === -1) return undefined;
    const holeStart = lowest + where + before.length;
    if (!fits(hole, written, holeStart, first)) return undefined;
    found.unshift({ ...hole, start: holeStart, end: first });
    first = lowest + where;
  }

  let last = start + (literals[literal] as string).length;
  for (let index = literal; index < holes.length; index++) {
    const hole = holes[index] as Hole;
    const after = literals[index + 1] as string;
    const end = after === '' ? endOfHole(hole, written, last) : holeEnd(hole, after, text, last);
    if (end === undefined || !fits(hole, written, last, end)) return undefined;
    // What trails off at the end of a line may hold anything: it is read.
    found.push({ ...hole, kind: after === '' && hole.kind === 'text' ? 'read' : hole.kind, start: last, end });
    last = end + after.length;
  }
  if (!isWordEdge(text, first, literals[0] as string, 'start')) return undefined;
  if (!isWordEdge(text, last, literals.at(-1) as string, 'end')) return undefined;
  return { term: wording.term, start: first, end: last, holes: found };
}

/** Where the literal behind a hole begins; a closing bracket is the one that closes, not the first. */
function holeEnd(hole: Hole, after: string, text: string, from: number): number | undefined {
  const closing = after[0] as string;
  const opening = { ']': '[', '}': '{', ')': '(' }[closing];
  const limit = from + LONGEST_HOLE;
  if (opening === undefined || hole.kind === 'number') {
    const found = text.slice(from, limit + after.length).indexOf(after);
    return found === -1 ? undefined : from + found;
  }
  for (let at = from, depth = 0; at < text.length && at <= limit; at++) {
    if (text[at] === opening) depth++;
    else if (text[at] === closing) {
      if (depth === 0) return text.startsWith(after, at) ? at : undefined;
      depth--;
    }
  }
  return undefined;
}

/** Where a hole at the end of a wording ends: by its kind, at a quote or the end of the line. */
function endOfHole(hole: Hole, text: string, from: number): number {
  const stop = hole.kind === 'number' ? /[^0-9]/ : hole.kind === 'word' ? /[\s",;`]/ : /["\n]|\\n/;
  const found = text.slice(from, from + LONGEST_HOLE).search(stop);
  let end = found === -1 ? Math.min(text.length, from + LONGEST_HOLE) : from + found;
  while (end > from && /[\s.,;:)]/.test(text[end - 1] as string) && hole.kind !== 'number') end--;
  return end;
}

function fits(hole: Hole, text: string, start: number, end: number): boolean {
  if (end < start || end - start > LONGEST_HOLE) return false;
  if (hole.kind === 'number') return /^-?\d+$/.test(text.slice(start, end));
  if (hole.kind === 'word') return end > start && !/\s/.test(text.slice(start, end));
  return !text.slice(start, end).includes('\n');
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
/** Whole words only: `UF` is not in `BUFFER`. */
function isWordEdge(text: string, at: number, literal: string, side: 'start' | 'end'): boolean {
  if (literal === '') return true;
  const inside = side === 'start' ? literal.charCodeAt(0) : literal.charCodeAt(literal.length - 1);
  const outside = side === 'start' ? text.charCodeAt(at - 1) : text.charCodeAt(at);
  return !(isLetter(inside) && isLetter(outside));
}

const NETWORK =
  /\b(err|error|errors|exception|ioexception|fail|failed|failure|fatal|curl|wget|dial|read|write|recv|send|http|https|grpc|rpc|tcp|tls|ssl|socket|upstream|request|response|connect|connecting|connection|client|server|proxy|envoy|istio|istiod|ztunnel|waypoint|gateway|ingressgateway|port|mesh|sidecar|health|probe|get|post|put|calling|call)\b|:\/\/|\d:\d/;

/** How far from a phrase words are looked at to judge whether it speaks of a network. */
const AROUND = 200;
const DECORATION =
  /^[\s"'`*>.,:;!()[\]{}<-]*((error|err|warn|warning|fatal|critical|severe|message|msg|reason|cause|body|response)[\s"':=]*)*[\s"'`*>.,:;!()[\]{}<-]*$/;

/** Whether words that are also everyday text may count here. `mesh` is decided later, by the whole text. */
function allowed(generic: Generic | undefined, text: string, { start, end }: PhraseFound): boolean {
  if (generic === undefined || generic === 'mesh') return true;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const wholeText = start <= AROUND && text.length - end <= AROUND;
  if (wholeText && DECORATION.test(before) && DECORATION.test(after)) return true;
  return generic === 'client' && NETWORK.test(`${before} ${after}`);
}
