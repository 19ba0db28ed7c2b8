import { meant } from './cut.ts';
import { defineWrapper } from './define.ts';

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
  '#x2F': '/',
};

/** HTML's entities, as a page's source or a chat's export has them. */
export default defineWrapper({
  title: 'HTML entities',
  shape: 'always',
  has: '&',
  peel: (text) =>
    meant(text, /&(#?\w{2,6});/g, ([, name = '']) => {
      const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
      if (!number) return ENTITIES[name];
      const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
    }),
  wrap: (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`),
  samples: [{ wrapped: '&quot;RBAC&#58; access denied&quot;', bare: '"RBAC: access denied"' }],
});
