import type { Derivation } from '../derive.ts';
import { PRIVATE } from './destination.ts';

/** Whether the caller's address is one of a private network (pods, nodes, a load balancer inside) or of the outside world. */
export const caller: Derivation = (record) => {
  const remote = record.first('downstreamRemote');
  if (remote && /\d:\d+$|\]:\d+$/.test(remote.value))
    record.add('caller', PRIVATE.test(remote.value) ? 'inside' : 'outside', remote);
};
