/**
 * How the lines of one access log are cut into columns, without a regular expression and without making strings: by the literals
 * between the columns. Learnt from a line that was read.
 */
import type { FactName } from '../../../facts/facts.ts';
import { type Columns, columnsOf } from '../../access-log.ts';
import { jsonAt } from '../../json.ts';
import type { Field, Format } from '../../types.ts';
import { KIND_OF_BYTE, kindOfBytes, NOT_ITSELF } from './bytes.ts';

export interface Layout {
  readonly format: string;
  /** The facts of the columns; none where a column gives none. */
  readonly facts: readonly (FactName | undefined)[];
  /** Notes the columns of a line; `false` where the line is of another layout. */
  readonly cut: (bytes: Uint8Array, start: number, end: number, into: Cut) => boolean;
}

/** The columns of a line: where each begins and ends without its quotes, and of what kinds its bytes are (`bytes.ts`). */
export interface Cut {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
}
export const newCut = ({ length }: { readonly length: number }): Cut => ({
  starts: new Int32Array(length),
  ends: new Int32Array(length),
  kinds: new Uint8Array(length),
});

/** The layout of a line that this format has read; `undefined` where its lines are not cut that simply. */
export function layoutOf(id: string, format: Format, text: string): Layout | undefined {
  if (typeof format.operators === 'string') return textLayout(id, columnsOf(format.operators));
  const fields = text[0] === '{' ? format.read([text], 0)?.fields : undefined;
  return fields && jsonLayout(id, text, fields);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const QUOTE = 0x22;
const COMMA = 0x2c;
const BRACE = 0x7d;
const SPACE = 0x20;

function stands(bytes: Uint8Array, at: number, end: number, literal: Uint8Array): boolean {
  if (at + literal.length > end) return false;
  for (let index = 0; index < literal.length; index++) if (bytes[at + index] !== literal[index]) return false;
  return true;
}

/** In quotes it is a word like others. */
const isNull = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === NULL.length && stands(bytes, start, end, NULL);
const NULL = bytesOf('null');

function textLayout(id: string, { starts: head, columns }: Columns): Layout | undefined {
  const first = bytesOf(head);
  const untils = columns.map(({ until }) => bytesOf(until));
  if (untils.some((until, index) => until.length === 0 && index < untils.length - 1)) return undefined;
  const last = columns.length - 1;
  return {
    format: id,
    facts: columns.map(({ fact }) => fact),
    cut: (bytes, start, end, { starts, ends, kinds }) => {
      if (!stands(bytes, start, end, first)) return false;
      let at = start + first.length;
      for (let column = 0; column < last; column++) {
        const until = untils[column] as Uint8Array;
        const stop = until[0];
        starts[column] = at;
        let kind = 0;
        for (; ; at++) {
          if (at >= end) return false;
          const byte = bytes[at] as number;
          if (byte === stop && (until.length === 1 || stands(bytes, at, end, until))) break;
          kind |= KIND_OF_BYTE[byte] as number;
        }
        ends[column] = at;
        kinds[column] = kind;
        at += until.length;
      }
      const behind = untils[last] as Uint8Array;
      const stop = end - behind.length;
      starts[last] = at;
      ends[last] = stop;
      kinds[last] = kindOfBytes(bytes, at, stop);
      return stop >= at && stands(bytes, stop, end, behind);
    },
  };
}

/** A flat object: its keys stand in the same order in every line, a value may be a text in one and `null` in the other. */
function jsonLayout(id: string, text: string, fields: readonly Field[]): Layout | undefined {
  const json = jsonAt(text);
  if (!json || json.cut || json.leaves.some(({ path, pieces }) => path.length !== 1 || path[0] === 'key' || pieces))
    return undefined;
  const literals: Uint8Array[] = [];
  let behind = 0;
  for (const { type, start, end } of json.leaves) {
    const quote = type === 'string' ? 1 : 0;
    literals.push(bytesOf(text.slice(behind, start - quote)));
    behind = end + quote;
  }
  const tail = bytesOf(text.slice(behind));
  const byStart = new Map(fields.map((field) => [field.start, field.name] as const));
  const facts = json.leaves.map(({ start }) => byStart.get(start) as FactName | undefined);
  return {
    format: id,
    facts,
    cut: (bytes, start, end, { starts, ends, kinds }) => {
      let at = start;
      for (let column = 0; column < literals.length; column++) {
        const literal = literals[column] as Uint8Array;
        if (!stands(bytes, at, end, literal)) return false;
        at += literal.length;
        const quoted = bytes[at] === QUOTE;
        if (quoted) at++;
        starts[column] = at;
        let kind = 0;
        for (; at < end; at++) {
          const byte = bytes[at] as number;
          if (quoted ? byte === QUOTE : byte === COMMA || byte === BRACE || byte === SPACE) break;
          kind |= KIND_OF_BYTE[byte] as number;
        }
        if (quoted && (at >= end || (kind & NOT_ITSELF) !== 0 || isNull(bytes, starts[column] as number, at)))
          return false;
        ends[column] = at;
        kinds[column] = kind;
        if (quoted) at++;
      }
      return at + tail.length === end && stands(bytes, at, end, tail);
    },
  };
}
