import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A connection that the network has forgotten was used',
  says: 'The proxy used a connection to {service} that somebody on the way had dropped without telling either end.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { flag: 'UC', destination: 'public', duration: { min: 60000 } } },
        because:
          'A request to a public host was silent for a minute and more before the connection ended: nobody answered on it any more.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UC', duration: { min: 10000 } } },
        because: 'The connection was closed after a long silence: packets on it were no longer answered.',
      },
      {
        when: { record: { flag: 'UT', destination: 'public' } },
        because: 'No answer from a host behind firewalls or NAT; they forget idle connections without a word.',
      },
      {
        when: { record: { failure: { oneOf: ['reset', 'closed-early'] }, destination: 'public' } },
        because: 'The way to a public host leads through devices that forget idle connections.',
      },
    ],
  },
  leadsTo: ['upstream-request-timeout', 'upstream-reset-before-response'],
  asks: {
    'idle-timeout-in-front': { shorter: 'proves', longer: 'rulesOut' },
    'pods-of-service': { replaced: 'suggests' },
  },
  lookalikes: ['keepalive-idle-timeout-race'],
  applies: {},
  fixes: [
    {
      do: 'Send TCP keepalives on connections to this host, more often than the shortest idle timeout on the way.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}-keepalive\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    connectionPool:\n      tcp:\n        tcpKeepalive: { time: 120s, interval: 30s, probes: 3 }',
      risk: 'A little traffic on idle connections; a second DestinationRule for the same host is not merged.',
      undo: 'kubectl delete destinationrule -n {namespace} {serviceName}-keepalive',
      verify: 'The first call after a quiet hour succeeds.',
    },
    {
      do: 'Or close idle connections sooner than the device on the way forgets them.',
      snippet: 'trafficPolicy:\n  connectionPool:\n    http: { idleTimeout: 55s }\n    tcp: { idleTimeout: 55s }',
      risk: 'More new connections.',
      undo: 'Set the old value again.',
      verify: 'No line with a long duration and UC or UT after idle times.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: connection pooling',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/connection_pooling',
      read: '2026-11-23',
    },
  ],
});
