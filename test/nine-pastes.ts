/** The nine pastes that page and terminal have to answer sensibly. */
const UH =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default';
const UT =
  '[2026-11-02T09:14:11.219Z] "GET /slow HTTP/1.1" 504 UT response_timeout - "-" 0 24 15001 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "10.244.2.9:8080" outbound|8080||cart.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.7:8080 10.244.1.5:51234 - default';

/** `bare`: the text does not tell why, so nothing in it may be certain. */
export const nine = [
  { paste: 'upstream connect error', symptom: 'upstream-error', bare: true },
  { paste: 'connection reset by peer', symptom: 'connection-reset', bare: true },
  { paste: '403 access denied', symptom: 'access-denied', bare: true },
  {
    paste:
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: delayed connect error: 111',
    symptom: 'connection-refused',
    cause: 'app-not-listening',
  },
  {
    paste:
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER',
    symptom: 'tls-answered-in-plaintext',
    cause: 'mtls-to-plaintext-server',
  },
  { paste: 'curl: (56) Recv failure: Connection reset by peer', symptom: 'connection-reset', bare: true },
  { paste: 'RBAC: access denied', symptom: 'rbac-denied', cause: 'authz-no-allow-rule-matched', bare: true },
  { paste: UH, symptom: 'no-healthy-upstream', cause: 'no-endpoints' },
  { paste: UT, symptom: 'request-timed-out' },
];
