import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller has no free port left for a new connection',
  says: 'The caller used up its ports towards {service}: too many connections to one destination, or too many that were just closed.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: { errno: 99 },
          unless: { phrase: 'transport-bind', upstreamHost: { starts: '[' }, address: { starts: '[' } },
        },
        because:
          'A connect fails with “Cannot assign requested address”: the kernel has no free local port for this destination.',
      },
      {
        when: { record: { phrase: 'go-cannot-assign-address' } },
        because: 'The kernel found no free local port for this destination.',
      },
    ],
  },
  asks: {},
  lookalikes: ['upstream-bind-address-invalid', 'dns-ip-family-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'Reuse connections: one client with keep-alive for the whole process, not one for each request.',
      snippet: 'http.DefaultTransport.(*http.Transport).MaxIdleConnsPerHost = 100',
      risk: 'None: it only reads.',
      undo: 'Roll back.',
      verify: '`ss -tan state time-wait | wc -l` stays low.',
    },
    {
      do: 'For the moment: a wider range of ports, in the pod.',
      snippet: 'securityContext:\n  sysctls:\n    - name: net.ipv4.ip_local_port_range\n      value: "1024 65535"',
      risk: 'Ports that servers want may be taken by clients.',
      undo: 'Remove the sysctl and roll out again.',
      verify: 'Connects succeed again at the same load.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/network/connection_impl.cc: “delayed connect error”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/network/connection_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: connection pooling',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/connection_pooling',
      read: '2026-11-23',
    },
  ],
});
