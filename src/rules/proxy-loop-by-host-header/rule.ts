import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy calls itself',
  says: 'The proxy sends the request to its own port[ {upstreamHost}]: it goes round in a circle.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'listener-log-own-sidecar-calls' } },
        because:
          'A connection from 127.0.0.6 came in: from that address only a sidecar itself calls, and only its own application. The request has come back to the proxy that sent it.',
      },
      {
        when: { record: { downstreamRemote: { starts: '127.0.0.6:' } } },
        because:
          'The caller is 127.0.0.6: from that address only a sidecar itself calls, and only its own application. The request has come back to the proxy that sent it.',
      },
    ],
    suggests: [
      {
        when: {
          record: { upstreamHost: { matches: ':1500[16]$' } },
        },
        because:
          'The endpoint is a port of the sidecar itself (15001 or 15006): the request comes back to where it was.',
      },
    ],
    fits: [
      {
        when: { record: { special: 'InboundPassthroughCluster', flag: { oneOf: ['UC', 'UF', 'UO', 'UPE'] } } },
        because:
          'Inbound traffic for a port that no service declares is passed to the address that was asked for, which may be the proxy’s own.',
      },
    ],
  },
  supersedes: ['passthrough-connect-timeout', 'circuit-breaker-overflow', 'app-answered-error-itself'],
  leadsTo: ['circuit-breaker-overflow', 'app-answered-error-itself', 'passthrough-connect-timeout'],
  asks: {},
  lookalikes: ['direct-pod-ip-passthrough'],
  applies: {},
  fixes: [
    {
      do: 'See which host and port were asked for, and who has them: the original address must not be the proxy’s own.',
      snippet:
        'istioctl proxy-config routes -n {namespace} {pod} --name {port}\nkubectl get serviceentry,virtualservice -A | grep {service}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The route leads to another address than the pod’s own.',
    },
    {
      do: 'If the application forwards with the Host header that it got: let it set the host of the one it calls.',
      snippet: 'proxy_set_header Host $proxy_host;',
      risk: 'Applications that need the original host read X-Forwarded-Host instead.',
      undo: 'Set the old line again.',
      verify: 'The log shows one line for a request on each hop.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Sidecar',
      url: 'https://istio.io/latest/docs/reference/config/networking/sidecar/',
      read: '2026-11-23',
    },
  ],
});
