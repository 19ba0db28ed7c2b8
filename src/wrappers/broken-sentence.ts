import type { Piece } from '../engine/types.ts';
import { defineWrapper } from './define.ts';

/** A line of an error that goes on behind its colon, on an indented line: `… failed calling webhook "x":⏎  Post …`. */
const GOES_ON =
  /^[ \t]*(?=(?:\S+[ \t]+){2})(?=.*\b(?:error|failed|failure|post|get|dial|desc|denied|creating|calling|occurred)\b).*:[ \t]*(?=\r?\n[ \t]+(?:[a-z0-9"'[]|(?:Get|Post|Put|Delete|Internal|Error|TLS)\b)(?![\w.-]+:(?:[ \t]|\r?$)))/gm;
/** One error, its reasons behind colons. */
const SENTENCE = /^(?=(?:\S+[ \t]+){2})[\w "]*\b(?:error|failed)\b[^\n[\]{}=]*: [a-z][^\n[\]{}=]*$/i;
const GAP = /\r?\n[ \t]+/y;

/** A chain of reasons that a viewer, a mail or YAML broke behind a colon becomes one sentence again. */
export default defineWrapper({
  title: 'Error broken behind a colon',
  shape: 'block',
  has: ':',
  peel: (text) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const found of text.matchAll(GOES_ON)) {
      GAP.lastIndex = found.index + found[0].length;
      const start = GAP.lastIndex;
      if (!GAP.test(text)) continue;
      pieces.push({ start: from, end: start }, { start, end: GAP.lastIndex, text: ' ' });
      from = GAP.lastIndex;
    }
    return from === 0 ? undefined : { pieces: [...pieces, { start: from, end: text.length }] };
  },
  wrap: (text) => (SENTENCE.test(text) ? text.replace(/: (?=[a-z])/g, ':\n    ') : text),
  around: (text) => SENTENCE.test(text),
  samples: [
    {
      wrapped: 'Error creating: Internal error occurred:\n    failed calling webhook "x":\n    Post "https://y": EOF',
      bare: 'Error creating: Internal error occurred: failed calling webhook "x": Post "https://y": EOF',
    },
  ],
});
