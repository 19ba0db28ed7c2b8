/**
 * The leaves of a JSON text with their places, so that a value read from it leads back to its characters. Tolerant: a text
 * that is cut off gives what stands before the cut.
 */
import type { Piece } from './types.ts';

export interface Leaf {
  /** Keys and positions from the root, `['resource', 'labels', 'pod_name']`. */
  readonly path: readonly string[];
  readonly type: 'string' | 'number' | 'word';
  /** Where the value stands: a string without its quotes. */
  readonly start: number;
  readonly end: number;
  /** Only for strings with escapes: their characters. */
  readonly pieces?: readonly Piece[];
}
export interface Json {
  readonly leaves: readonly Leaf[];
  /** Where the value ends in the text. */
  readonly end: number;
  /** The text ended before the value did. */
  readonly cut: boolean;
}

const DEEPEST = 64;
const MOST_LEAVES = 2_000;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPES: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** Reads one JSON value at `from`; `undefined` where none stands there. */
export function jsonAt(text: string, from = 0): Json | undefined {
  const leaves: Leaf[] = [];
  const reader = { text, at: from, leaves, cut: false };
  const read = readValue(reader, [], 0);
  return read || (reader.cut && leaves.length > 0) ? { leaves, end: reader.at, cut: reader.cut } : undefined;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly leaves: Leaf[];
  cut: boolean;
}

function skipSpace(reader: Reader): string | undefined {
  while (reader.at < reader.text.length && ' \t\r\n'.includes(reader.text[reader.at] as string)) reader.at++;
  if (reader.at >= reader.text.length) {
    reader.cut = true;
    return undefined;
  }
  return reader.text[reader.at];
}

function readValue(reader: Reader, path: readonly string[], depth: number): boolean {
  const first = skipSpace(reader);
  if (first === undefined || depth > DEEPEST || reader.leaves.length > MOST_LEAVES) return false;
  if (first === '{' || first === '[') return readMany(reader, path, depth, first === '{');
  if (first === '"') {
    const leaf = readString(reader, path);
    if (leaf) reader.leaves.push(leaf);
    return leaf !== undefined && !reader.cut;
  }
  for (const [type, pattern] of [
    ['number', NUMBER],
    ['word', WORD],
  ] as const) {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(reader.text);
    if (!found) continue;
    reader.leaves.push({ path, type, start: reader.at, end: pattern.lastIndex });
    reader.at = pattern.lastIndex;
    return true;
  }
  return false;
}

function readMany(reader: Reader, path: readonly string[], depth: number, named: boolean): boolean {
  reader.at++;
  for (let index = 0; ; index++) {
    const next = skipSpace(reader);
    if (next === undefined) return false;
    if (next === (named ? '}' : ']')) {
      reader.at++;
      return true;
    }
    if (next === ',') {
      reader.at++;
      continue;
    }
    let key = String(index);
    if (named) {
      const name = next === '"' ? readString(reader, path) : undefined;
      if (!name || skipSpace(reader) !== ':') return false;
      reader.at++;
      key = decoded(reader.text, name);
    }
    if (!readValue(reader, [...path, key], depth + 1)) return false;
  }
}

/** A string; cut off at the end of the text it is what stands there. */
function readString(reader: Reader, path: readonly string[]): Leaf | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  const pieces: Piece[] = [];
  let plain = start;
  let at = start;
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] !== '\\') continue;
    const unicode = text[at + 1] === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
    const meant = unicode ? String.fromCharCode(Number.parseInt(unicode, 16)) : ESCAPES[text[at + 1] ?? ''];
    if (meant === undefined) continue;
    const length = unicode ? 6 : 2;
    pieces.push({ start: plain, end: at }, { start: at, end: at + length, text: meant });
    at += length - 1;
    plain = at + 1;
  }
  reader.at = Math.min(at + 1, text.length);
  if (at >= text.length) reader.cut = true;
  if (pieces.length === 0) return { path, type: 'string', start, end: at };
  return { path, type: 'string', start, end: at, pieces: [...pieces, { start: plain, end: at }] };
}

/** What a leaf's characters mean. */
export function decoded(text: string, { start, end, pieces }: Pick<Leaf, 'start' | 'end' | 'pieces'>): string {
  if (!pieces) return text.slice(start, end);
  return pieces.map((piece) => piece.text ?? text.slice(piece.start, piece.end)).join('');
}
