import type { Entry } from '../entry.ts';
import { entry } from '../entry.ts';

const SOURCE =
  'envoyproxy/envoy@v1.37.0 source/extensions/filters/http/rbac/rbac_filter.cc, filters/network/rbac/rbac_filter.cc';
const DENIED = { codeDetails: 'rbac_access_denied_matched_policy' } as const;

/** `Error-IstiodFailedToFetchJwksUri-` in base64 (istio/istio@1.20.0 pilot/pkg/model/jwks_resolver.go, CreateFakeJwks). */
const PLACEHOLDER = 'RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmkt';

/** What istiod logs of the keys of issuers. */
const JWKS = [
  {
    id: 'istiod-jwks-refresh-failed',
    wordings: [
      'Failed to resolve Jwks from issuer "⟨issuer:word⟩": ⟨reason⟩',
      'Failed to fetch pubkey from "⟨uri:word⟩": ⟨reason:read⟩',
      'Failed to fetch jwt public key from "⟨uri:word⟩": ⟨reason:read⟩',
      'Failed to fetch jwt public key from "⟨uri:word⟩"',
      'Failed to fetch jwt public key from issuer "⟨issuer:word⟩", jwks uri "⟨uri:word⟩": ⟨reason:read⟩',
    ],
    title: 'Failed to refresh JWT public key from …',
    means: 'istiod could not renew the keys of an issuer; proxies keep the old ones',
  },
  {
    id: 'istiod-jwks-uri-of-issuer-failed',
    wordings: ['Failed to fetch jwks_uri from "⟨uri:word⟩": ⟨reason⟩'],
    title: 'Failed to fetch jwks_uri from …',
    means: 'istiod could not find out where the keys of an issuer are',
  },
  {
    id: 'istiod-jwks-fake',
    wordings: ['The JWKS key is not yet fetched for issuer ⟨issuer:word⟩ (⟨uri⟩), using a fake JWKS for now'],
    title: 'The JWKS key is not yet fetched for issuer …',
    means: 'istiod has no keys of this issuer yet and hands out a placeholder that fits no token',
  },
].map((item) => ({
  ...item,
  failure: 'config',
  saidBy: 'istiod',
  side: 'the control plane',
  source: 'istio/istio@1.29.0 pilot/pkg/model/jwks_resolver.go',
}));

/** What Envoy's RBAC filter, which is an AuthorizationPolicy, writes into the component log at level debug. */
export default (): readonly Entry[] =>
  [
    {
      id: 'rbac-log-checking-plain-text',
      wordings: ['checking request: requestedServerName: ⟨about⟩ ssl: none'],
      title: 'checking request: … ssl: none',
      means: 'RBAC looks at a request that came without mTLS: it has no principal and no namespace of a caller',
    },
    {
      id: 'rbac-log-checking-with-identity',
      wordings: [
        'checking request: requestedServerName: ⟨about⟩ ssl: uriSanPeerCertificate: ⟨principal:word⟩, dnsSanPeerCertificate:',
      ],
      title: 'checking request: … ssl: uriSanPeerCertificate: spiffe://…',
      means: 'RBAC looks at a request that came with mTLS; the URI is the identity of the caller',
    },
    {
      id: 'rbac-log-checking-connection',
      wordings: [
        'checking connection: requestedServerName: ⟨about⟩localAddress: ⟨downstreamLocal:word⟩, ssl:',
        'checking connection: requestedServerName:',
      ],
      gives: { tcp: 'yes' } as const,
      title: 'checking connection: …',
      means: 'RBAC looks at a connection of a TCP port: there is no method, path or token to compare',
    },
    {
      id: 'rbac-log-enforced-denied',
      wordings: ['enforced denied, matched policy ⟨policy⟩', 'enforced denied'],
      gives: DENIED,
      failure: 'denied',
      title: 'enforced denied, matched policy …',
      means: 'An AuthorizationPolicy denied the request; `none` says that no ALLOW rule matched',
    },
    {
      id: 'rbac-log-shadow-denied',
      wordings: ['shadow denied, matched policy ⟨policy⟩', 'shadow denied'],
      title: 'shadow denied, matched policy …',
      means: 'A policy in dry run would have denied the request; nothing was denied',
    },
    {
      id: 'jwt-log-accepted',
      wordings: ['Jwt authentication completed with: OK'],
      title: 'Jwt authentication completed with: OK',
      means: 'The token of the request was accepted',
      saidBy: 'Envoy: jwt_authn',
    },
    {
      id: 'jwks-log-invalid',
      wordings: ['fetch pubkey [uri = ⟨uri:word⟩]: invalid jwks', 'fetch pubkey ⟨uri:word⟩: invalid jwks'],
      failure: 'config',
      title: 'fetch pubkey [uri = …]: invalid jwks',
      means: 'The proxy fetched the keys of an issuer, and what came is no list of keys',
      saidBy: 'Envoy: jwks_fetcher',
    },
    {
      id: 'jwks-log-fetch-failed',
      wordings: [
        'fetch pubkey [uri = ⟨uri:word⟩]: network error ⟨number:number⟩',
        'fetch pubkey [uri = ⟨uri:word⟩]: response status code ⟨code:number⟩',
        'fetch pubkey [uri = ⟨uri:word⟩] failed',
        'fetch pubkey [uri = ⟨uri:word⟩]: failed',
        'fetch pubkey [uri = ⟨uri:word⟩]: body is empty',
      ],
      failure: 'config',
      title: 'fetch pubkey [uri = …]: network error',
      means: 'The proxy asked for the keys of an issuer and got no usable answer',
      saidBy: 'Envoy: jwks_fetcher',
    },
    {
      id: 'jwks-config-invalid',
      wordings: ['in jwt_authn config has invalid local jwks: ⟨jwtReason⟩', 'has invalid local jwks'],
      failure: 'config',
      title: '… in jwt_authn config has invalid local jwks: …',
      means: 'The proxy refused a configuration because the keys of an issuer in it are no usable list of keys',
      saidBy: 'Envoy: jwt_authn',
    },
    {
      id: 'jwks-placeholder',
      wordings: [
        'Error-IstiodFailedToFetchJwksUri',
        PLACEHOLDER,
        // The address of the keys follows without a space.
        `"kid":"abc","kty":"RSA","n":"${PLACEHOLDER}⟨jwksUri:word⟩`,
        String.raw`\"kid\":\"abc\",\"kty\":\"RSA\",\"n\":\"${PLACEHOLDER}⟨jwksUri:word⟩`,
      ],
      failure: 'config',
      title: 'Error-IstiodFailedToFetchJwksUri',
      means: 'The keys in the proxy are the placeholder that istiod makes when it cannot fetch the real ones',
      saidBy: 'istiod, in the configuration of the proxy',
    },
    ...JWKS,
  ].map((item) =>
    entry('log-message', { saidBy: 'Envoy: rbac', side: 'the receiver’s proxy', source: SOURCE, ...item }),
  );
