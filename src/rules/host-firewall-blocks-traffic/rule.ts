import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A firewall or a missing route keeps the host out of reach',
  says: 'There is no way to the host[ {upstreamHost}] of {service}: a firewall rejects the packets, or the kernel knows no route.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { errno: 101, upstreamHost: { matches: '^[0-9.]+:[0-9]+$' } } },
        because: 'The caller’s own kernel has no route to that IPv4 address: the packet was not even sent.',
      },
    ],
    suggests: [
      {
        when: {
          record: { special: 'PassthroughCluster', flag: 'UR' },
          unless: { upstreamHost: { matches: '^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.|127\\.)' } },
        },
        because:
          'A connection to a host outside was reset; on such ways firewalls that dislike a name or a port do that.',
      },
      {
        when: { record: { errno: { oneOf: [113, 101, 112] } }, unless: { upstreamHost: { starts: '[' } } },
        because:
          'The kernel reports that there is no way: a firewall that rejects with ICMP, or a missing route, and not a process, answers so.',
      },
      {
        when: {
          record: { errno: { oneOf: [1, 13] }, resetReason: { matches: '^(remote |local )?connection failure' } },
        },
        because:
          'The connect itself was forbidden: a rule of this host or a route of type “prohibit” answers “permission denied”, no process does.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'unreachable' } },
        because: 'No route to the host, or network unreachable: the network refuses, not the application.',
      },
    ],
  },
  asks: {
    'call-pod-directly': { unreachable: 'proves', connects: 'rulesOut', refused: 'rulesOut' },
    'dns-of-host': { 'other family': 'rulesOut' },
  },
  lookalikes: ['connect-timeout', 'dns-ip-family-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'Find where it ends: ask for the route on the node, then for rules that reject.',
      snippet: 'ip route get <address>\nsudo iptables -S | grep -i reject',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`ip route get` prints a route, and no REJECT rule matches the port.',
    },
    {
      do: 'Open the port in the firewall of the host or the security group, for the addresses of the nodes or pods.',
      risk: 'Whoever is in that range gets through; name the range as tightly as you can.',
      undo: 'Remove the rule again.',
      verify: '`curl` from the calling pod connects.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/network/connection_impl.cc: “delayed connect error”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/network/connection_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: debug services',
      url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
      read: '2026-11-23',
    },
  ],
});
