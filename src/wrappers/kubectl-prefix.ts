import { behind } from './cut.ts';
import { defineWrapper } from './define.ts';

const PREFIX = /^\[?(pod\/[a-z0-9.-]+)\/([a-z0-9-]+)\]? /d;

/** `kubectl logs --prefix`: `[pod/cart-7d4b/istio-proxy] `. */
export default defineWrapper({
  title: '`kubectl logs --prefix`',
  shape: 'line',
  has: 'pod/',
  peel: (text) => {
    const found = PREFIX.exec(text);
    const [, pod, container] = found?.indices ?? [];
    if (!found || !pod || !container) return undefined;
    return {
      ...behind(text, found[0].length),
      fields: [
        { name: 'proxy', start: pod[0], end: pod[1] },
        { name: 'container', start: container[0], end: container[1] },
      ],
    };
  },
  samples: [{ wrapped: '[pod/cart-7d4b9c-x2x/istio-proxy] no healthy upstream', bare: 'no healthy upstream' }],
});
