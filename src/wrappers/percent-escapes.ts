import { meant } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A text as an address carries it: `no%20healthy%20upstream`. Only where there is no space in it. */
export default defineWrapper({
  title: 'Percent escapes',
  shape: 'last',
  has: '%',
  peel: (text) => {
    if (/\s/.test(text.trim()) || (text.match(/%[0-9A-Fa-f]{2}/g)?.length ?? 0) < 2) return undefined;
    return meant(text, /%([2-7][0-9A-Fa-f]|09)|%0[AaDd]|\+/g, ([all, code]) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : all === '+' ? ' ' : '\n',
    );
  },
  wrap: (text) => encodeURIComponent(text),
  samples: [{ wrapped: 'no%20healthy%20upstream', bare: 'no healthy upstream' }],
});
