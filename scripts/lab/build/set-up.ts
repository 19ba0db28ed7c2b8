/** What a scenario runs on: proxies, peers at their places, and the door through which requests come. */
import type { Address } from '../addresses.ts';
import type { JsonObject } from '../json.ts';
import type { Peer } from '../peers/behaviours.ts';

/** One proxy and its configuration. */
export interface Envoy {
  readonly role: 'client' | 'server' | 'gateway';
  readonly name: string;
  readonly listeners: readonly JsonObject[];
  readonly clusters: readonly JsonObject[];
  /** Merged into the bootstrap: runtime, overload manager. */
  readonly bootstrap?: JsonObject | undefined;
  /** Where its admin interface answers, if a step needs it. */
  readonly admin?: Address | undefined;
}

export interface PlacedPeer {
  readonly peer: Peer;
  readonly at: Address;
}

/** Where requests enter, and who sends them. */
export interface Door extends Address {
  readonly host: string;
  readonly from: string;
}

export interface SetUp {
  readonly proxies: readonly Envoy[];
  readonly peers: readonly PlacedPeer[];
  readonly door: Door;
  /** Files that the proxies read, by name; a `put` step replaces them. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is logged at another level than debug, as in `ext_authz:trace`. */
  readonly levels?: string;
  /** The configuration is one that Envoy refuses: the log of its start is what there is to see. */
  readonly refused?: boolean;
}
