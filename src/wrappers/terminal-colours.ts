import { eachLine, kept } from './cut.ts';
import { defineWrapper } from './define.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const ESCAPE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/** Colours, cursor moves and titles, as a terminal's copy or `kubectl logs` through a pager leaves them. */
export default defineWrapper({
  title: 'Terminal escapes',
  shape: 'always',
  has: '\u001b',
  peel: (text) => kept(text, ESCAPE),
  wrap: (text) => eachLine(text, (line) => `\u001b[31m${line}\u001b[0m`),
  samples: [{ wrapped: '\u001b[31mno healthy\u001b[0m upstream', bare: 'no healthy upstream' }],
});
