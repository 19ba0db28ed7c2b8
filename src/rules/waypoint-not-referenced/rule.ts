import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No waypoint works for the service',
  says: '{service} is not bound to a waypoint: routes and HTTP policies that need one have no effect.',
  area: 'ambient',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['waypoint-not-bound', 'gwapi-istio-waypoint-label'],
            },
          },
        },
        because: 'istiod says in the condition that no waypoint is bound here, and why.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['KIA0210', 'KIA0211', 'KIA1109', 'KIA1110', 'KIA1111', 'KIA1112', 'KIA1113'],
            },
          },
        },
        because:
          'Kiali compared the two: something that only a waypoint can do, and a service or namespace without the label.',
      },
    ],
  },
  asks: {
    'waypoint-of-service': {
      none: 'proves',
      refused: 'proves',
      bound: 'rulesOut',
    },
  },
  lookalikes: ['waypoint-not-programmed', 'waypoint-bypassed', 'l7-policy-without-waypoint'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Bind the service or its namespace to a waypoint.',
      snippet:
        'istioctl waypoint apply -n {namespace} --enroll-namespace\n# or one service:\nkubectl label service -n {namespace} {serviceName} istio.io/use-waypoint=<waypoint>',
      risk: 'All its traffic goes through the waypoint from then on.',
      undo: 'kubectl label service -n {namespace} {serviceName} istio.io/use-waypoint-',
      verify: 'The condition istio.io/WaypointBound is True.',
    },
    {
      do: 'Waypoint in another namespace: let its listener take routes from there, and name it.',
      snippet:
        'spec:\n  listeners:\n  - name: mesh\n    port: 15008\n    protocol: HBONE\n    allowedRoutes: { namespaces: { from: All } }\n# and the label istio.io/use-waypoint-namespace on the service',
      risk: 'Services of all namespaces may use the waypoint.',
      undo: 'Set `from: Same` again.',
      verify: 'The condition istio.io/WaypointBound is True.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: configure waypoint proxies',
      url: 'https://istio.io/latest/docs/ambient/usage/waypoint/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gateway/conditions.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gateway/conditions.go',
      read: '2026-11-23',
    },
  ],
});
