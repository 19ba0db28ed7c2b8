import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A quotation in a mail or a chat: `> `. */
export default defineWrapper({
  title: 'Quotation',
  shape: 'line',
  has: '>',
  peel: prefix(/^> ?/d),
  wrap: (text) => eachLine(text, (line) => `> ${line}`),
  samples: [{ wrapped: '> no healthy upstream', bare: 'no healthy upstream' }],
});
