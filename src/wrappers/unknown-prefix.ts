import { behind, eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

const BEGINS =
  /\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z\] "|\d{4}-\d\d-\d\dT[\d:.]+Z(?:\t|\s+(?:trace|debug|info|warn|warning|error|critical)\s)|\{"/;

/** Anything before the place where a known record begins: a log store's columns, a host name, a bullet. */
export default defineWrapper({
  title: 'Any prefix before a known record',
  shape: 'last',
  peel: (text) => {
    const at = BEGINS.exec(text)?.index ?? 0;
    return at > 0 ? behind(text, at) : undefined;
  },
  wrap: (text) => eachLine(text, (line) => `prod/eu-1 ${line}`),
  around: (text) => text.search(BEGINS) === 0 && !text.includes('\n'),
  samples: [
    {
      wrapped: 'web-6c9f7b5d8-x2kqp 2026-11-02T09:14:11.219034Z    debug    envoy filter    x',
      bare: '2026-11-02T09:14:11.219034Z    debug    envoy filter    x',
    },
  ],
});
