import type { Piece } from '../engine/types.ts';
import { defineWrapper } from './define.ts';

const FENCE = /^[ \t]*(?:```|~~~)[^\n]*(?:\n|$)/gm;

/** The lines of a fence go; what stands in it and around it stays. */
export default defineWrapper({
  title: 'Markdown fence',
  shape: 'block',
  peel: (text) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const found of text.matchAll(FENCE)) {
      pieces.push({ start: from, end: found.index });
      from = found.index + found[0].length;
    }
    if (pieces.length === 0) return undefined;
    return { pieces: [...pieces, { start: from, end: text.length }] };
  },
  wrap: (text) => `We see this since the deploy:\n\n\`\`\`\n${text}\n\`\`\`\n`,
  samples: [{ wrapped: 'It says\n```text\nno healthy upstream\n```\n', bare: 'It says\nno healthy upstream\n' }],
});
