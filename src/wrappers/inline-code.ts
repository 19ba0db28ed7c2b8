import { behind, eachLine, kept } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A line that stands whole in backticks or in a pair of quotes. */
export default defineWrapper({
  title: 'Inline code',
  shape: 'line',
  peel: (text) => {
    const found = /^\s*(`+|")([^`]*)\1[,;.]?\s*$/.exec(text);
    if (!found || (found[1] === '"' && /(^|[^\\])"/.test(found[2] ?? '')))
      return text.includes('`') ? kept(text, /`+/g) : undefined;
    const start = text.indexOf(found[1] as string) + (found[1] as string).length;
    const { pieces } = behind(text, start);
    return { pieces: pieces.map((piece) => ({ ...piece, end: start + (found[2] as string).length })) };
  },
  wrap: (text) => eachLine(text, (line) => `\`${line}\``),
  samples: [
    { wrapped: '`no healthy upstream`', bare: 'no healthy upstream' },
    { wrapped: '"no healthy upstream",', bare: 'no healthy upstream' },
  ],
});
