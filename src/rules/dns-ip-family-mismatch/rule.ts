import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The name resolves to an address family that the pod cannot use',
  says: '{service} resolves to an IPv6 address where there is only IPv4, or the other way round.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          any: [
            { record: { upstreamHost: { starts: '[' }, errno: { oneOf: [97, 99, 101, 113] } } },
            { record: { address: { starts: '[' }, errno: 99 } },
          ],
        },
        because: 'The endpoint is an IPv6 address, and the kernel has no way to any: this pod or node has no IPv6.',
      },
      { when: { record: { errno: 97 } }, because: 'The kernel does not know this address family at all.' },
      {
        when: { record: { failure: 'unreachable', address: { starts: '[' } } },
        because: 'An IPv6 address cannot be reached at all: the client took it from DNS and has no IPv6.',
      },
    ],
  },
  supersedes: ['host-firewall-blocks-traffic', 'connect-timeout'],
  asks: { 'dns-of-host': { 'other family': 'proves', right: 'rulesOut', nothing: 'rulesOut' } },
  lookalikes: ['host-firewall-blocks-traffic', 'connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Let the proxy resolve only addresses that it can use.',
      snippet:
        'apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata:\n  name: dns-v4-only\n  namespace: {namespace}\nspec:\n  configPatches:\n    - applyTo: CLUSTER\n      match: { cluster: { service: {service} } }\n      patch:\n        operation: MERGE\n        value: { dns_lookup_family: V4_ONLY }',
      risk: 'A host that has only IPv6 is then not found.',
      undo: 'kubectl delete envoyfilter -n {namespace} dns-v4-only',
      verify: 'The access log shows an IPv4 address as upstream host.',
    },
    {
      do: 'Or remove the AAAA record where nobody uses IPv6.',
      risk: 'Clients that do use IPv6 lose the way.',
      undo: 'Add the record again.',
      verify: '`getent ahosts` prints IPv4 addresses only.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: understanding DNS',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/dns/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: service discovery',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/service_discovery',
      read: '2026-11-23',
    },
  ],
});
