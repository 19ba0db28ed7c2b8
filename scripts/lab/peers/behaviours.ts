/**
 * The ways in which the other side behaves, by name. `peer('half-reply', { … })` names one; a wrong name or option
 * does not compile. Each is started at its address before Envoy, and gives back how to stop it.
 */
import type { Address } from '../addresses.ts';
import { dns } from './dns.ts';
import * as h1 from './http1.ts';
import * as h2 from './http2.ts';
import { program } from './program.ts';
import * as tcp from './tcp.ts';
import * as tls from './tls.ts';

export interface Stop {
  (): void | Promise<void>;
  /** What it wrote to its own log, if it is a program of its own. */
  readonly said?: () => { readonly name: string; readonly text: string };
}

/** `Options` of a behaviour that needs none. */
type Start<Options> = (at: Address, options: Options) => Promise<Stop>;

const nothing: Start<object> = async () => () => {};

export const behaviours = {
  // Nobody there
  'closed-port': nothing,
  'swallow-syn': tcp.swallowSyn,

  // HTTP/1
  answers: h1.answers,
  slow: h1.answers,
  'starts-late': h1.startsLate,
  varied: h1.varied,
  silent: h1.silent,
  'close-before-reply': h1.closeBeforeReply,
  'reset-before-reply': h1.resetBeforeReply,
  'close-second-request': h1.closeSecondRequest,
  'raw-reply': h1.rawReply,
  'half-head': h1.halfHead,
  'half-reply': h1.halfReply,
  'reset-mid-reply': h1.resetMidReply,
  'answers-before-body': h1.answersBeforeBody,
  websocket: h1.webSocket,

  // HTTP/2 and gRPC
  'h2-answers': h2.answers,
  'h2-silent': h2.silent,
  'h2-resets': h2.resets,
  'h2-resets-mid-reply': h2.resetsMidReply,
  'h2-goaway': h2.goaway,
  'h2-raw': h2.raw,
  grpc: h2.grpc,

  // TLS
  'tls-answers': tls.answers,
  'tls-strict': tls.strict,
  'tls-resets-handshake': tls.resetsHandshake,
  'tls-closes-handshake': tls.closesHandshake,
  'tls-swallows-hello': tls.swallowsHello,

  // Bytes
  'tcp-echo': tcp.echo,
  'tcp-greets': tcp.greets,
  'tcp-silent': tcp.silent,
  'tcp-closes': tcp.closesOnAccept,
  'tcp-resets': tcp.resetsOnAccept,
  'tcp-resets-after-data': tcp.resetsAfterData,
  'tcp-closes-after-data': tcp.closesAfterData,

  // Programs of other runtimes
  program,

  'dns-nxdomain': dns,
  'dns-silent': (at: Address) => dns(at, { silent: true }),
} satisfies Record<string, Start<never>>;

type Behaviours = typeof behaviours;
export type Behaviour = keyof Behaviours;
type OptionsOf<Name extends Behaviour> = Parameters<Behaviours[Name]>[1] extends infer O
  ? O extends undefined
    ? object
    : O
  : never;

export interface Peer {
  readonly behaviour: Behaviour;
  readonly start: (at: Address) => Promise<Stop>;
}

/** Another side that behaves as named. */
export function peer<Name extends Behaviour>(behaviour: Name, ...[options]: [options?: OptionsOf<Name>]): Peer {
  const start = behaviours[behaviour] as Start<unknown>;
  return { behaviour, start: (at) => start(at, options ?? {}) };
}
