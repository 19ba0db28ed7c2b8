import type { Derivation } from '../derive.ts';

/** Port that the caller connected to: `10.96.33.7:8080`, `[::1]:15006`. */
export const listenerPort: Derivation = (record) => {
  const address = record.first('downstreamLocal');
  const port = /:(\d+)$/.exec(address?.value ?? '')?.[1];
  if (address && port)
    record.add('listenerPort', Number(port), address, [address.value.length - port.length, address.value.length]);
};
