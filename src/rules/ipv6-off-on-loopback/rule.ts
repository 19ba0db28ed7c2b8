import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The DNS proxy cannot listen on [::1]: the pod’s loopback has no IPv6',
  says: 'The mesh’s DNS proxy is to listen on [::1]:15053, and IPv6 is off on the loopback of the pod.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'proxy-loopback-without-ipv6' } },
        because:
          '`::1` is an address of every loopback that has IPv6: the kernel refuses it only where IPv6 is off there.',
      },
    ],
  },
  supersedes: ['ephemeral-ports-exhausted'],
  asks: {},
  lookalikes: ['admin-port-taken', 'ephemeral-ports-exhausted', 'dns-ip-family-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'Sidecar: take the IPv6 name server out of the pod’s resolv.conf; the agent listens on `::1` only where one stands there.',
      snippet: 'kubectl exec -n {namespace} {pod} -c istio-proxy -- cat /etc/resolv.conf',
      risk: 'None: it only reads. The name servers themselves are the cluster’s: kubelet, CNI or `dnsConfig`.',
      undo: 'Name the server again.',
      verify: 'The agent logs `Starting local tcp DNS server on 127.0.0.1:15053`, and the container stays up.',
    },
    {
      do: 'ztunnel: upgrade to Istio 1.23.3 or newer, which looks at the loopback of each pod. Until then, tell it that there is no IPv6.',
      snippet: 'helm upgrade ztunnel istio/ztunnel -n istio-system --reuse-values --set env.IPV6_ENABLED=false',
      risk: 'ztunnel restarts on every node: connections of ambient pods are cut. Calls over IPv6 are not captured any more.',
      undo: 'helm rollback ztunnel -n istio-system',
      verify: 'ztunnel logs `starting local DNS server`, and the pod is enrolled.',
    },
    {
      do: 'Or give the loopback IPv6, where the node has it.',
      snippet: 'securityContext:\n  sysctls:\n    - name: net.ipv6.conf.lo.disable_ipv6\n      value: "0"',
      risk: 'The kubelet has to allow this sysctl; until it does, the pod is refused.',
      undo: 'Remove the sysctl and roll out again.',
      verify: '`cat /proc/sys/net/ipv6/conf/lo/disable_ipv6` prints 0 in the pod.',
    },
  ],
  sources: [
    {
      title: 'Istio, pkg/dns/client/dns.go (since 1.12): which addresses the agent’s DNS server listens on',
      url: 'https://github.com/istio/istio/blob/86c9f01fd73/pkg/dns/client/dns.go',
      read: '2026-11-24',
    },
    {
      title: 'ztunnel 1.23.0, src/dns/server.rs: listens on both addresses of localhost, without asking the pod',
      url: 'https://github.com/istio/ztunnel/blob/1.23.0/src/dns/server.rs',
      read: '2026-11-24',
    },
    {
      title: 'ztunnel 1.23.3, src/dns/server.rs: leaves `::1` out where the pod’s loopback has no IPv6',
      url: 'https://github.com/istio/ztunnel/blob/1.23.3/src/dns/server.rs',
      read: '2026-11-24',
    },
  ],
});
