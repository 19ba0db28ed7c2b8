import { meant } from './cut.ts';
import { defineWrapper } from './define.ts';

const PLAIN: { readonly [character: string]: string } = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
};
const ANY = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** What word processors and chats make of quotes, hyphens and spaces. */
export default defineWrapper({
  title: 'Typographic quotes and spaces',
  shape: 'always',
  peel: (text) => meant(text, ANY, ([character]) => PLAIN[character]),
  wrap: (text) => text.replace(/"([^"]*)"/g, '“$1”'),
  samples: [{ wrapped: '“no\u00a0healthy upstream”', bare: '"no healthy upstream"' }],
});
