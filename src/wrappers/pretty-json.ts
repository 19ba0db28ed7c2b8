import { jsonAt } from '../engine/json.ts';
import type { Piece } from '../engine/types.ts';
import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A line on which an object begins and does not end. */
const BEGINS = /^[ \t]*(?:[-[,][ \t]*)*\{(?![^\n]*\}[ \t]*,?[ \t]*$)/gm;
const BREAK = /[ \t]*\r?\n[ \t]*/g;

/** An object over many lines, as log viewers and `jq` print it, becomes one line again: what reads lines reads it too. */
export default defineWrapper({
  title: 'JSON over several lines',
  shape: 'block',
  has: '{',
  peel: (text) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const found of text.matchAll(BEGINS)) {
      const start = found.index + found[0].length - 1;
      if (start < from) continue;
      const json = jsonAt(text, start);
      if (!json || !text.slice(start, json.end).includes('\n')) continue;
      const strings = json.leaves.filter(
        ({ type, start: at, end }) => type === 'string' && text.slice(at, end).includes('\n'),
      );
      if (strings.length > 0) continue; // a terminal broke it, not a printer
      for (const gap of text.slice(start, json.end).trimEnd().matchAll(BREAK)) {
        const at = start + gap.index;
        pieces.push({ start: from, end: at }, { start: at, end: at + gap[0].length, text: ' ' });
        from = at + gap[0].length;
      }
    }
    return from === 0 ? undefined : { pieces: [...pieces, { start: from, end: text.length }] };
  },
  wrap: (text) =>
    eachLine(text, (line) =>
      JSON.stringify({ insertId: '1k2m3n', resource: { type: 'k8s_container' }, textPayload: line }, null, 2),
    ),
  samples: [
    {
      wrapped: '[\n  {\n    "response_code": 503,\n    "response_flags": "UF"\n  }\n]',
      bare: '[\n  { "response_code": 503, "response_flags": "UF" }\n]',
    },
  ],
});
