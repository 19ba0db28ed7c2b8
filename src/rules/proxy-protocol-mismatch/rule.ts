import { defineRule } from '../define.ts';

export default defineRule({
  title: 'One side speaks the PROXY protocol and the other does not',
  says: 'The PROXY protocol is expected where it is not sent, or sent where it is not expected.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'proxy-protocol-unreadable' } },
        because: 'The listener expects a PROXY header, and the connection began with something else.',
      },
    ],
    fits: [
      {
        when: { record: { status: 400, codeDetails: 'via_upstream', bytesSent: 0 } },
        because:
          'A plain GET is answered with a bare 400 by the other side: what it got did not begin with a request line.',
      },
      {
        when: {
          record: { status: 400, upstreamTime: { min: 0 } },
          unless: { method: { matches: '.' } },
        },
        because: 'The server behind the proxy answered 400; a PROXY header in front of the request does that.',
      },
    ],
  },
  asks: {},
  lookalikes: ['upstream-reset-before-response', 'app-answered-error-itself'],
  applies: {},
  fixes: [
    {
      do: 'Make both ends agree: switch it on at the gateway where the load balancer sends it.',
      snippet: 'annotations:\n  proxy.istio.io/config: |\n    gatewayTopology:\n      proxyProtocol: {}',
      risk: 'Connections that come without the header (from inside, health checks) are cut from then on.',
      undo: 'Remove the annotation and restart the gateway.',
      verify: 'The log shows the address of the real client.',
    },
    {
      do: 'Or switch it off at the load balancer.',
      snippet:
        'kubectl annotate service -n istio-system istio-ingressgateway service.beta.kubernetes.io/aws-load-balancer-proxy-protocol-',
      risk: 'The gateway sees the address of the load balancer instead of the client’s.',
      undo: 'Set the annotation to "*" again.',
      verify: '`curl` through the load balancer answers.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: PROXY protocol listener filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/listeners/listener_filters/proxy_protocol',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: configuring gateway network topology, PROXY protocol',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/network-topologies/',
      read: '2026-11-23',
    },
  ],
});
