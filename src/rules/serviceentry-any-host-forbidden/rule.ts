import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A ServiceEntry or rule for every host is refused',
  says: 'The host `*` is not allowed there: it would take over all traffic.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['validation-wildcard-host-is-not-allowed-for-virtual-services-bound-to', 'serviceentry-any-host'],
            },
          },
        },
        because: 'The validation refuses a host of `*` for this kind of object.',
      },
    ],
  },
  lookalikes: ['serviceentry-wildcard-with-dns-resolution', 'virtualservice-route-without-destination'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'If everything is to get out, say so by the policy instead of an entry.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: {namespace}\nspec:\n  outboundTrafficPolicy:\n    mode: ALLOW_ANY',
      risk: 'Pods of this namespace may call any host.',
      undo: 'kubectl delete sidecar -n {namespace} default',
      verify: 'The line shows PassthroughCluster.',
    },
    {
      do: 'Else list the hosts.',
      snippet: 'hosts: ["*.example.com", "api.partner.example"]',
      risk: 'None.',
      undo: 'Apply it from before.',
      verify: 'kubectl apply succeeds.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh options, outboundTrafficPolicy',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
