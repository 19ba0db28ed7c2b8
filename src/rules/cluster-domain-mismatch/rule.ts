import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The cluster’s domain is another than the mesh thinks',
  says: 'The call names a service under another cluster domain than the mesh uses[: {authority}].',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: { routeName: 'block_all', authority: { matches: '\\.svc\\.' } },
          unless: { authority: { contains: '.svc.cluster.local' } },
        },
        because:
          'The host ends with another cluster domain than `cluster.local`, so it is an unknown host to the proxy.',
      },
    ],
  },
  supersedes: ['registry-only-egress-blocked', 'sidecar-egress-scope-excludes-host'],
  leadsTo: ['registry-only-egress-blocked'],
  asks: { 'cluster-of-destination': { 'no such service': 'suggests', there: 'rulesOut' } },
  lookalikes: ['no-endpoints', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Tell istiod the domain of the cluster, if it really is another.',
      snippet: 'values:\n  global:\n    proxy:\n      clusterDomain: <domain>',
      risk: 'All proxies get new names; policies with principals under the old trust domain have to be checked. Restart the pods.',
      undo: 'Set the value from before.',
      verify: 'istioctl proxy-config clusters shows names under that domain.',
    },
    {
      do: 'Or call services by their short or `.svc` name, which needs no domain.',
      snippet: 'curl http://{serviceName}.{namespace}:{port}/',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The call answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
