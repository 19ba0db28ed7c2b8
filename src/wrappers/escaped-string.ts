import { meant } from './cut.ts';
import { defineWrapper } from './define.ts';

const MEANING: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
};

/** A text as a string of a program or of JSON shows it: `\"GET /\"`, lines joined by `\n`, `\u003e`. */
export default defineWrapper({
  title: 'Escaped string',
  shape: 'last',
  has: '\\',
  peel: (text) =>
    meant(text, /\\(?:u([0-9a-fA-F]{4})|([nrt"'\\/]))/g, ([, unicode, letter]) =>
      unicode ? String.fromCharCode(Number.parseInt(unicode, 16)) : MEANING[letter ?? ''],
    ),
  wrap: (text) => JSON.stringify(text).slice(1, -1),
  samples: [{ wrapped: 'first\\nsaid \\"RBAC: access denied\\"', bare: 'first\nsaid "RBAC: access denied"' }],
});
