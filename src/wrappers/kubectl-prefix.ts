import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** `kubectl logs --prefix`: `[pod/cart-7d4b/istio-proxy] `. */
export default defineWrapper({
  title: '`kubectl logs --prefix`',
  shape: 'line',
  has: 'pod/',
  peel: prefix(/^\[?(?<proxy>pod\/[a-z0-9.-]+)\/(?<container>[a-z0-9-]+)\]? /d),
  wrap: (text) => eachLine(text, (line) => `[pod/web-6c9f7b5d8-x2kqp/istio-proxy] ${line}`),
  samples: [{ wrapped: '[pod/cart-7d4b9c-x2x/istio-proxy] no healthy upstream', bare: 'no healthy upstream' }],
});
