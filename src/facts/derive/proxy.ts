import type { Derivation } from '../derive.ts';

/** The pod whose proxy wrote the record, where a wrapper or a column says it: `pod/cart-7d/istio-proxy` → `cart-7d`. */
export const proxy: Derivation = (record) => {
  const written = record.first('proxy');
  if (written?.value.startsWith('pod/')) {
    const name = written.value.split('/')[1] ?? '';
    Object.assign(written, { value: name, start: written.start + 4, end: written.start + 4 + name.length });
  }
};
