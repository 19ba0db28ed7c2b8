/**
 * The talk's table of mTLS patterns, grown: can two workloads talk, is it encrypted, whom does the receiver see?
 * Pure, so that the page's table, its form and the tests ask the same function.
 */

export const PLACES = ['sidecar', 'outside', 'ambient'] as const;
export type Place = (typeof PLACES)[number];
/** PeerAuthentication's modes, as the receiver's proxy ends up with one of them. */
export const MODES = ['STRICT', 'PERMISSIVE', 'DISABLE'] as const;
export type Mode = (typeof MODES)[number];
/** `trafficPolicy.tls.mode` of the DestinationRule that the sender's proxy applies; `none` where no rule says one. */
export const RULES = ['none', 'ISTIO_MUTUAL', 'DISABLE', 'SIMPLE', 'MUTUAL'] as const;
export type RuleMode = (typeof RULES)[number];

export interface Setting {
  readonly source: Place;
  readonly destination: Place;
  readonly mode: Mode;
  readonly rule: RuleMode;
  readonly autoMtls: boolean;
}
/** What leaves the sender: HBONE is mutual TLS as well, in ambient's tunnel. */
type Sent = 'plain' | 'mtls' | 'hbone' | 'tls';
export interface Outcome {
  readonly sent: Sent;
  /** `tls app`: only where the application itself ends this TLS. */
  readonly talk: 'yes' | 'no' | 'tls app';
  readonly encrypted: boolean;
  /** Whether the receiver sees the sender's identity. */
  readonly identity: boolean;
  readonly control: string;
  /** What one meets where they cannot talk: a symptom and how it reads. */
  readonly meets?: { readonly symptom: string; readonly text: string };
  /** What to write so that they can talk. */
  readonly write?: { readonly says: string; readonly yaml: string };
}

/** The mode that holds: the most exact one that is set; without any, PERMISSIVE. */
export const effectiveMode = (levels: {
  readonly mesh?: Mode | undefined;
  readonly namespace?: Mode | undefined;
  readonly workload?: Mode | undefined;
  readonly port?: Mode | undefined;
}): Mode => levels.port ?? levels.workload ?? levels.namespace ?? levels.mesh ?? 'PERMISSIVE';

export function outcomeOf(setting: Setting): Outcome {
  const sent = sentBy(setting);
  const { talk, meets } = received(sent, setting);
  const identity = talk === 'yes' && (sent === 'mtls' || sent === 'hbone');
  const write = talk === 'yes' ? undefined : toWrite(sent, setting);
  return {
    sent,
    talk,
    encrypted: talk !== 'no' && sent !== 'plain',
    identity,
    control: talk === 'no' ? 'none: nothing gets through' : controlOf(setting, identity),
    ...(meets && { meets }),
    ...(write && { write }),
  };
}

function sentBy({ source, destination, mode, rule, autoMtls }: Setting): Sent {
  if (source === 'outside') return 'plain';
  // ztunnel reads no DestinationRule; it tunnels to whoever can end a tunnel.
  if (source === 'ambient') return destination === 'outside' ? 'plain' : 'hbone';
  if (rule === 'DISABLE') return 'plain';
  if (rule === 'SIMPLE' || rule === 'MUTUAL') return 'tls';
  if (destination === 'ambient') return 'hbone';
  if (rule === 'ISTIO_MUTUAL') return 'mtls';
  // Automatic mTLS asks whether the other end has a proxy, and whether its PeerAuthentication switched mTLS off.
  return autoMtls && destination === 'sidecar' && mode !== 'DISABLE' ? 'mtls' : 'plain';
}

type Received = Pick<Outcome, 'talk' | 'meets'>;
const YES: Received = { talk: 'yes' };
const ANSWERED_PLAIN: Received = {
  talk: 'no',
  meets: { symptom: 'tls-answered-in-plaintext', text: '503 URX,UF … TLS_error: … WRONG_VERSION_NUMBER' },
};

function received(sent: Sent, { source, destination, mode }: Setting): Received {
  if (sent === 'hbone') return YES;
  if (destination === 'outside') return sent === 'plain' ? YES : sent === 'mtls' ? ANSWERED_PLAIN : { talk: 'tls app' };
  if (destination === 'ambient') {
    if (mode !== 'STRICT') return sent === 'plain' ? YES : { talk: 'tls app' };
    return {
      talk: 'no',
      meets: { symptom: 'connection-reset', text: 'ztunnel: connection closed due to policy rejection' },
    };
  }
  if (sent === 'mtls') return mode === 'DISABLE' ? ANSWERED_PLAIN : YES;
  if (mode !== 'STRICT') return sent === 'plain' ? YES : { talk: 'tls app' };
  if (sent === 'tls') {
    return {
      talk: 'no',
      // TLS 1.3: the caller believes the handshake done when the receiver refuses its certificate.
      meets: { symptom: 'connection-closed', text: '503 UC … connection_termination; the receiver writes no line' },
    };
  }
  return {
    talk: 'no',
    meets:
      source === 'sidecar'
        ? {
            symptom: 'connection-closed',
            text: '503 UC … connection_termination; the receiver writes NR filter_chain_not_found',
          }
        : {
            symptom: 'connection-reset',
            text: 'Connection reset by peer; the receiver writes NR filter_chain_not_found',
          },
  };
}

function controlOf({ destination }: Setting, identity: boolean): string {
  if (destination === 'outside') return 'none at the receiver: it has no proxy';
  const layer = destination === 'ambient' ? 'without a waypoint' : 'and by method, path, headers, token';
  return identity
    ? `by principal, namespace, service account, address, port, ${layer}`
    : `by address and port ${destination === 'ambient' ? layer : layer}; never by principal or namespace`;
}

const peerAuthentication = (mode: Mode): string => `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: <name>
  namespace: <namespace>
spec:
  selector:
    matchLabels:
      app: <receiver>
  mtls:
    mode: ${mode}`;
const destinationRule = (mode: RuleMode): string => `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: <name>
  namespace: <namespace>
spec:
  host: <receiver>.<namespace>.svc.cluster.local
  trafficPolicy:
    tls:
      mode: ${mode}`;

function toWrite(sent: Sent, { source, destination, mode, rule }: Setting): Outcome['write'] {
  if (destination === 'outside') {
    return { says: 'The sender has to stop speaking TLS to it.', yaml: destinationRule('DISABLE') };
  }
  if (source === 'outside') {
    return {
      says: 'The receiver has to take plain text as well, until the sender is in the mesh.',
      yaml: peerAuthentication('PERMISSIVE'),
    };
  }
  if (sent === 'mtls' && mode === 'DISABLE') {
    return {
      says: 'The receiver has to end mTLS; or remove the DestinationRule’s mode.',
      yaml: peerAuthentication('PERMISSIVE'),
    };
  }
  if (mode === 'DISABLE' && destination !== 'ambient') {
    return {
      says: 'The receiver takes plain text only: the sender has to stop speaking TLS to it.',
      yaml: destinationRule('DISABLE'),
    };
  }
  if (rule !== 'none') {
    return {
      says: 'The sender has to speak mTLS: remove the mode of the DestinationRule, or write it.',
      yaml: destinationRule('ISTIO_MUTUAL'),
    };
  }
  return { says: 'Automatic mTLS is off: the sender has to be told.', yaml: destinationRule('ISTIO_MUTUAL') };
}

/** The modes that differ: nobody asks a receiver outside, and in ambient mode DISABLE is not supported. */
const modesOf: Readonly<Record<Place, readonly Mode[]>> = {
  sidecar: MODES,
  ambient: ['STRICT', 'PERMISSIVE'],
  outside: ['PERMISSIVE'],
};

/** Every combination that differs: DestinationRules and automatic mTLS exist for senders with a sidecar only. */
export const settings: readonly Setting[] = PLACES.flatMap((source) =>
  PLACES.flatMap((destination) =>
    modesOf[destination].flatMap((mode) =>
      (source === 'sidecar' ? RULES : (['none'] as const)).flatMap((rule) =>
        (source === 'sidecar' && rule === 'none' ? [true, false] : [true]).map((autoMtls) => ({
          source,
          destination,
          mode,
          rule,
          autoMtls,
        })),
      ),
    ),
  ),
);

/** Which of `settings` it is: what makes no difference is left out. */
export const keyOf = ({ source, destination, mode, rule, autoMtls }: Setting): string =>
  [
    source,
    destination,
    modesOf[destination].includes(mode) ? mode : 'PERMISSIVE',
    source === 'sidecar' ? rule : 'none',
    source === 'sidecar' && rule === 'none' ? autoMtls : true,
  ].join(' ');

/** The recording of our lab in which this very thing happened; none for what Envoys alone cannot show, and ambient mode. */
export function recordingOf(setting: Setting): string | undefined {
  const { sent } = outcomeOf(setting);
  const { source, destination, mode } = setting;
  if (source === 'ambient' || destination === 'ambient') return undefined;
  if (destination === 'outside') return TO_OUTSIDE[sent === 'plain' && source === 'outside' ? 'nobody' : sent];
  if (sent === 'plain' && mode === 'STRICT' && source === 'sidecar') return 'mtls/mtls-mode-conflict';
  return TO_SIDECAR[sent]?.[mode];
}
const TO_OUTSIDE: Readonly<Record<string, string>> = {
  plain: 'application/app-slow-but-answers',
  mtls: 'mtls/mtls-to-plaintext-server',
};
const TO_SIDECAR: Readonly<Record<string, { readonly [M in Mode]?: string }>> = {
  plain: {
    STRICT: 'mtls/strict-mtls-plaintext-client',
    PERMISSIVE: 'mtls/permissive-plaintext',
    DISABLE: 'mtls/plaintext-both-sides-works',
  },
  mtls: {
    STRICT: 'mtls/mutual-tls-works',
    PERMISSIVE: 'mtls/mutual-tls-to-permissive-works',
    DISABLE: 'mtls/mtls-to-disabled-server',
  },
  tls: { STRICT: 'mtls/destination-rule-tls-simple' },
};

export const placeInWords: Readonly<Record<Place, string>> = {
  sidecar: 'with a sidecar',
  outside: 'outside the mesh',
  ambient: 'ambient',
};
export const talkInWords: Readonly<Record<Outcome['talk'], string>> = {
  yes: 'yes',
  no: 'no',
  'tls app': 'only if the application ends TLS itself',
};
export const sentInWords: Readonly<Record<Sent, string>> = {
  plain: 'plain text',
  mtls: 'mutual TLS',
  hbone: 'mutual TLS (HBONE)',
  tls: 'TLS without Istio’s identity',
};
