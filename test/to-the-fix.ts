/** Two failures with their checks, played from the error to the fix: in the page and in the terminal. */

/** A caller's line without a host; the check's answer is chosen. */
export const noHost = {
  error:
    '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default',
  check: 'endpoints-of-service',
  command: 'kubectl get endpointslices -n shop -l kubernetes.io/service-name=cart',
  answer: 'not ready',
  cause: 'The service has no endpoint',
  fix: 'Compare the selector of the service with the labels of the pods, and see whether the pods are ready.',
  fixCommand: 'kubectl get pods -n shop --show-labels',
} as const;

/** A body that only says what happened; what the check printed tells the cause. */
export const refused = {
  error:
    'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: delayed connect error: 111',
  command: 'kubectl exec -n <namespace> <pod> -c istio-proxy -- ss -ltn',
  output: `State    Recv-Q   Send-Q     Local Address:Port      Peer Address:Port   Process
LISTEN   0        4096             0.0.0.0:15021          0.0.0.0:*
LISTEN   0        4096             0.0.0.0:15090          0.0.0.0:*
LISTEN   0        4096           127.0.0.1:15000          0.0.0.0:*
LISTEN   0        4096             0.0.0.0:15001          0.0.0.0:*
LISTEN   0        4096             0.0.0.0:15006          0.0.0.0:*
LISTEN   0        511            127.0.0.1:8080           0.0.0.0:*
`,
  cause: 'The application listens on 127.0.0.1 only',
  ruledOut: 'Nothing listens on the port of the application',
  why: 'It listens on that port, but only on 127.0.0.1 or [::1].',
  fix: 'Make the application listen on all addresses: 0.0.0.0 or [::].',
} as const;
