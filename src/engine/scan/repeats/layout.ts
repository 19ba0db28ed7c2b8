/**
 * How the lines of one access log are cut into columns, without a regular expression and without making strings: by the literals
 * between the columns. Learnt from a line that was read.
 */
import type { FactName } from '../../../facts/facts.ts';
import { type Columns, columnsOf } from '../../access-log.ts';
import { jsonAt } from '../../json.ts';
import type { Field, Format } from '../../types.ts';

export interface Layout {
  readonly format: string;
  /** The facts of the columns; none where a column gives none. */
  readonly facts: readonly (FactName | undefined)[];
  /** Notes where each column of the line begins and ends; `false` where the line is of another layout. */
  readonly cut: (bytes: Uint8Array, start: number, end: number, starts: Int32Array, ends: Int32Array) => boolean;
}

/** The layout of a line that this format has read; `undefined` where its lines are not cut that simply. */
export function layoutOf(id: string, format: Format, text: string): Layout | undefined {
  if (typeof format.operators === 'string') return textLayout(id, columnsOf(format.operators));
  const fields = text[0] === '{' ? format.read([text], 0)?.fields : undefined;
  return fields && jsonLayout(id, text, fields);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const BRACE = 0x7d;
const SPACE = 0x20;

function stands(bytes: Uint8Array, at: number, end: number, literal: Uint8Array): boolean {
  if (at + literal.length > end) return false;
  for (let index = 0; index < literal.length; index++) if (bytes[at + index] !== literal[index]) return false;
  return true;
}

function textLayout(id: string, { starts: head, columns }: Columns): Layout | undefined {
  const first = bytesOf(head);
  const untils = columns.map(({ until }) => bytesOf(until));
  if (untils.some((until, index) => until.length === 0 && index < untils.length - 1)) return undefined;
  return {
    format: id,
    facts: columns.map(({ fact }) => fact),
    cut: (bytes, start, end, starts, ends) => {
      if (!stands(bytes, start, end, first)) return false;
      let at = start + first.length;
      for (let column = 0; column < untils.length; column++) {
        const until = untils[column] as Uint8Array;
        starts[column] = at;
        if (column === untils.length - 1) {
          const last = end - until.length;
          if (last < at || !stands(bytes, last, end, until)) return false;
          ends[column] = last;
          return true;
        }
        const stop = until[0];
        for (; ; at++) {
          if (at >= end) return false;
          if (bytes[at] === stop && (until.length === 1 || stands(bytes, at, end, until))) break;
        }
        ends[column] = at;
        at += until.length;
      }
      return false;
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
    cut: (bytes, start, end, starts, ends) => {
      let at = start;
      for (let column = 0; column < literals.length; column++) {
        const literal = literals[column] as Uint8Array;
        if (!stands(bytes, at, end, literal)) return false;
        at += literal.length;
        starts[column] = at;
        if (bytes[at] === QUOTE) {
          for (at++; bytes[at] !== QUOTE; at++) if (at >= end || bytes[at] === BACKSLASH) return false;
          at++;
        } else while (at < end && bytes[at] !== COMMA && bytes[at] !== BRACE && bytes[at] !== SPACE) at++;
        ends[column] = at;
      }
      return at + tail.length === end && stands(bytes, at, end, tail);
    },
  };
}
