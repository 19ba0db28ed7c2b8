import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** `docker compose logs`, `kubectl logs` through a multiplexer: `envoy-1  | `. */
export default defineWrapper({
  title: '`docker compose logs`',
  shape: 'line',
  has: '| ',
  peel: prefix(/^[A-Za-z0-9._-]+ +\| /d),
  wrap: (text) => eachLine(text, (line) => `web-1  | ${line}`),
  samples: [{ wrapped: 'front-envoy-1  | no healthy upstream', bare: 'no healthy upstream' }],
});
