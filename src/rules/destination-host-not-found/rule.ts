import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The route leads to a destination that the proxy does not know',
  says: 'The route for {service} leads to a host, port or subset for which this proxy has no cluster.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { phrase: 'router-log-unknown-cluster' },
          // A bootstrap written by hand has clusters of its own, and no Service of a mesh is meant.
          unless: { subset: { matches: '.' }, phrase: 'envoy-start-config-refused' },
        },
        because:
          'The log names the cluster that is missing; it has no subset in it, so it is the host or the port that the proxy does not know.',
      },
      {
        when: { record: { phrase: { oneOf: ['analysis-host-not-found', 'KIA1101'] } } },
        because: 'The analysis looked for the host of a route among Services and ServiceEntries and did not find it.',
      },
    ],
    suggests: [
      {
        when: { record: { status: 503, ownReply: 'empty' } },
        because:
          'The proxy answered 503 with an empty reply: so it does where the cluster of the route does not exist; other failures give a text.',
      },
      {
        when: { record: { codeDetails: 'cluster_not_found', flag: 'NR' } },
        because:
          'A route was found, and its cluster does not exist in this proxy: Envoy before 1.18 writes NR for that, too. A missing subset reads the same here.',
      },
      {
        when: { record: { flag: 'NC' }, unless: { subset: { matches: '.' } } },
        because:
          'Envoy writes NC only when a route was found and its cluster does not exist in this proxy. A missing subset reads the same here.',
      },
    ],
  },
  asks: { 'cluster-of-destination': { 'no such service': 'proves', 'other port': 'proves', there: 'rulesOut' } },
  lookalikes: ['no-endpoints', 'no-route-for-host', 'registry-only-egress-blocked'],
  applies: {},
  fixes: [
    {
      do: 'Write the host of the destination in full, with the namespace of the service.',
      snippet:
        'route:\n- destination:\n    host: {serviceName}.<its-namespace>.svc.cluster.local\n    port:\n      number: {port}',
      risk: 'None beyond the change of the route.',
      undo: 'Apply the VirtualService from before.',
      verify: 'istioctl proxy-config clusters lists it, and the line shows no NC.',
    },
    {
      do: 'If the service is gone or not yet there, take its route or weight out first.',
      snippet: 'kubectl get virtualservice -A -o yaml | grep -B12 "host: {serviceName}"',
      risk: 'The traffic of that route goes to the others.',
      undo: 'Apply the VirtualService from before.',
      verify: 'No line with NC appears any more.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/networking/core/route/route.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/networking/core/route/route.go',
      read: '2026-11-23',
    },
  ],
});
