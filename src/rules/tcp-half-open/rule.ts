import { defineRule } from '../define.ts';

export default defineRule({
  title: 'One end of the connection is gone, and the other does not know',
  says: 'Bytes were sent to {service}, and for {duration} ms nothing came back: the other end may be gone.',
  area: 'timeout',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: { tcp: 'yes', bytesReceived: { min: 1 }, bytesSent: 0, duration: { min: 1000 } },
          unless: { flag: { matches: '.' } },
        },
        because:
          'The caller’s bytes went out, not a single one came back, and the connection ended without a flag: the other end did not answer any more, or never does.',
      },
      {
        when: { record: { phrase: 'tcp-session-timed-out' } },
        because: 'The TCP proxy ended a connection on which nothing moved any more.',
      },
    ],
  },
  asks: {
    'idle-timeout-in-front': { shorter: 'suggests', longer: 'against' },
    'pods-of-service': { replaced: 'suggests' },
  },
  lookalikes: ['stale-upstream-connection'],
  applies: {},
  fixes: [
    {
      do: 'Send TCP keepalives, so that the kernel notices within minutes that nobody is there.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    connectionPool:\n      tcp:\n        tcpKeepalive: { time: 60s, interval: 15s, probes: 4 }',
      risk: 'A little traffic; a second DestinationRule for the same host is not merged.',
      undo: 'kubectl delete destinationrule -n {namespace} {serviceName}',
      verify: 'A connection whose other end is cut off ends within two minutes.',
    },
    {
      do: 'Give the client a timeout of its own for answers, and let its pool test connections before use.',
      snippet: 'HikariCP: connectionTestQuery=SELECT 1\nsocketTimeout=30000',
      risk: 'A round trip more.',
      undo: 'Set the old values again.',
      verify: 'After the other end vanished, the first query takes seconds, not minutes.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tcp_proxy/tcp_proxy.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tcp_proxy/tcp_proxy.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
