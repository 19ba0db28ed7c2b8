import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A line that stands whole in backticks among prose: they go also where more wrappers stand inside. */
export default defineWrapper({
  title: 'Line in backticks',
  shape: 'always',
  has: '`',
  peel: (text) => {
    const found = /^\s*(`{1,2})(?!`)([^`]+)\1\s*$/d.exec(text);
    const [start, end] = found?.indices?.[2] ?? [];
    return start === undefined || end === undefined ? undefined : { pieces: [{ start, end }] };
  },
  wrap: (text) => eachLine(text, (line) => (line.trim() === '' ? line : `\`${line}\``)),
  samples: [{ wrapped: '  `no healthy upstream`', bare: 'no healthy upstream' }],
});
