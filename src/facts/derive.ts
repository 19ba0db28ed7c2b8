/**
 * Derived facts: what the facts of one record say together. In the order in which they build on one another; each is one
 * file in `derive/`. Relations between facts live here, never in a rule's conditions.
 */

import { caller } from './derive/caller.ts';
import { carriedReply } from './derive/carried-reply.ts';
import { connection } from './derive/connection.ts';
import { destination } from './derive/destination.ts';
import { endless } from './derive/endless.ts';
import { fromCluster } from './derive/from-cluster.ts';
import { grpc } from './derive/grpc.ts';
import { healthy } from './derive/healthy.ts';
import { hop } from './derive/hop.ts';
import { listenerPort } from './derive/listener-port.ts';
import { loop } from './derive/loop.ts';
import { object } from './derive/object.ts';
import { otherPort } from './derive/other-port.ts';
import { ownReply } from './derive/own-reply.ts';
import { policy } from './derive/policy.ts';
import { proxy } from './derive/proxy.ts';
import { roundDuration } from './derive/round-duration.ts';
import { routed } from './derive/routed.ts';
import { service } from './derive/service.ts';
import { serviceParts } from './derive/service-parts.ts';
import { sniAndHost } from './derive/sni-and-host.ts';
import { tcp } from './derive/tcp.ts';
import { tlsDirection } from './derive/tls-direction.ts';
import { upstreamConnection } from './derive/upstream-connection.ts';
import type { Fact } from './fact.ts';
import { type EmptyColumn, Reading } from './reading.ts';

export type Derivation = (record: Reading) => void;

const ORDER: readonly Derivation[] = [
  fromCluster,
  tlsDirection,
  caller,
  tcp,
  grpc,
  listenerPort,
  loop,
  roundDuration,
  endless,
  routed,
  policy,
  proxy,
  service,
  serviceParts,
  destination,
  sniAndHost,
  otherPort,
  carriedReply,
  ownReply,
  connection,
  upstreamConnection,
  object,
  healthy,
  hop,
];

/** The facts of a record with all that follows from them. */
export function derivations(own: Fact[], empty: readonly EmptyColumn[]): readonly Fact[] {
  const record = new Reading(own, empty);
  for (const derive of ORDER) derive(record);
  return own;
}
