import type { Derivation } from '../derive.ts';

/** A Kubernetes object in one spelling: `VirtualService shop/cart`, `virtualservice.shop.cart` → `VirtualService shop/cart`. */
export const object: Derivation = (record) => {
  const written = record.first('object');
  if (!written) return;
  const plain = written.value.replace(/\s+/g, ' ').trim();
  if (plain !== written.value) Object.assign(written, { value: plain });
};
