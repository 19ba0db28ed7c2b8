/** Transport sockets as Istio configures them: mutual TLS between sidecars, TLS at gateways, TLS that a proxy originates. */
import { type Authority, type CertificateWish, certificate, rootOf } from '../certificates.ts';
import { type JsonObject, merged } from '../json.ts';

export type TlsVersion = 'TLSv1_0' | 'TLSv1_1' | 'TLSv1_2' | 'TLSv1_3';

interface Handshake {
  /** The certificate that this side shows, if any. */
  readonly shows?: CertificateWish;
  /** Whom it trusts; nobody is asked for a certificate where it is left out. */
  readonly trusts?: Authority | undefined;
  /** The only names it accepts from the other side, URI or DNS. */
  readonly expects?: readonly string[];
  readonly protocols?: readonly string[];
  readonly from?: TlsVersion;
  readonly upTo?: TlsVersion;
  readonly ciphers?: readonly string[];
  /** Merged into the common TLS context: what has no word here. */
  readonly common?: JsonObject;
}

export interface Originates extends Handshake {
  readonly sni?: string;
}

export interface Terminates extends Handshake {
  /** Whether callers must show a certificate. */
  readonly asks?: boolean;
}

const inline = (text: string) => ({ inline_string: text });

const sanMatcher = (name: string) => ({
  san_type: name.startsWith('spiffe:') ? 'URI' : 'DNS',
  matcher: { exact: name },
});

function common(handshake: Handshake): JsonObject {
  const { shows, trusts, expects, from, upTo, ciphers, protocols } = handshake;
  const own = shows === undefined ? undefined : certificate(shows);
  return merged(
    {
      tls_params: {
        tls_minimum_protocol_version: from ?? 'TLSv1_2',
        tls_maximum_protocol_version: upTo ?? 'TLSv1_3',
        cipher_suites: ciphers,
      },
      alpn_protocols: protocols,
      tls_certificates: own && [{ certificate_chain: inline(own.chain), private_key: inline(own.key) }],
      validation_context: trusts && {
        trusted_ca: inline(rootOf(trusts)),
        match_typed_subject_alt_names: expects?.map(sanMatcher),
      },
    },
    handshake.common,
  );
}

/** The client's end of TLS, in a cluster. */
export const originates = (handshake: Originates): JsonObject => ({
  name: 'envoy.transport_sockets.tls',
  typed_config: {
    '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
    common_tls_context: common(handshake),
    sni: handshake.sni,
  },
});

/** The server's end of TLS, in a filter chain. */
export const terminates = (handshake: Terminates): JsonObject => ({
  name: 'envoy.transport_sockets.tls',
  typed_config: {
    '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext',
    common_tls_context: common(handshake),
    require_client_certificate: handshake.asks ?? false,
  },
});

/** The service account's identity: `cart.shop` is `cluster.local/ns/shop/sa/cart`. */
export function identityOf(workload: string, domain = 'cluster.local') {
  const [name = '', namespace = ''] = workload.split('.');
  return `${domain}/ns/${namespace}/sa/${name}` as const;
}
