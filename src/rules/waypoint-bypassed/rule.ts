import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Callers go past the waypoint',
  says: 'Calls reach {service} without its waypoint: what it was to judge or route is not judged or routed.',
  area: 'ambient',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'waypoint-not-for-ingress',
          },
        },
        because: 'istiod says that traffic from the ingress gateway goes past the bound waypoint.',
      },
    ],
  },
  asks: {
    'waypoint-of-service': {
      bound: 'suggests',
      none: 'rulesOut',
    },
  },
  lookalikes: ['waypoint-not-referenced', 'l7-policy-without-waypoint'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Let the ingress gateway use it.',
      snippet: 'kubectl label service -n {namespace} {serviceName} istio.io/ingress-use-waypoint=true',
      risk: 'One more hop for traffic from outside.',
      undo: 'kubectl label service -n {namespace} {serviceName} istio.io/ingress-use-waypoint-',
      verify: 'The waypoint’s log shows requests from outside.',
    },
    {
      do: 'Refuse at ztunnel whoever is not the waypoint.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: only-waypoint, namespace: {namespace} }\nspec:\n  rules:\n  - from:\n    - source:\n        principals: ["cluster.local/ns/{namespace}/sa/<waypoint>"]',
      risk: 'Calls by pod address, from sidecars and from outside the mesh are refused.',
      undo: 'kubectl delete authorizationpolicy -n {namespace} only-waypoint',
      verify: 'Calls through the waypoint answer, direct ones do not.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: configure waypoint proxies',
      url: 'https://istio.io/latest/docs/ambient/usage/waypoint/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/model/service.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/model/service.go',
      read: '2026-11-23',
    },
  ],
});
