import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** Marks of a diff or a list at the beginning of a line: `+ `, `- `, `* `, `• `. */
export default defineWrapper({
  title: 'Diff marks, bullets',
  shape: 'line',
  // `* Connected to` is curl's.
  peel: prefix(/^\s*(?:[+-](?=[\s[{])|[•‣◦–]) ?/d),
  wrap: (text) => eachLine(text, (line) => `• ${line}`),
  samples: [
    { wrapped: '+[2026-11-02T09:14:11.219Z] "x"', bare: '[2026-11-02T09:14:11.219Z] "x"' },
    { wrapped: '• no healthy upstream', bare: 'no healthy upstream' },
  ],
});
