import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The waypoint is not ready',
  says: 'The waypoint of {service} exists and has nobody behind it who takes traffic: calls through it fail.',
  area: 'ambient',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'waypoint-is-not-ready',
          },
        },
        because: 'istiod says so in the condition of what is bound to it.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['ztunnel-unknown-waypoint', 'KIA1313'],
            },
          },
        },
        because: 'Traffic is to go through a waypoint that is not to be found.',
      },
    ],
  },
  asks: {
    'waypoint-of-service': {
      'not programmed': 'proves',
      bound: 'rulesOut',
      none: 'against',
    },
  },
  lookalikes: ['waypoint-not-referenced', 'ztunnel-unknown-source', 'gateway-class-missing'],
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'See why it does not start: its Gateway’s conditions, then its pods.',
      snippet:
        'istioctl waypoint status -n {namespace}\nkubectl describe gateway -n {namespace} <waypoint>\nkubectl get pods -n {namespace} -l gateway.networking.k8s.io/gateway-name=<waypoint>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A condition or an event names the reason: class missing, image, quota, no node.',
    },
    {
      do: 'If the waypoint was deleted, take the label away, or make it again.',
      snippet: 'istioctl waypoint apply -n {namespace} --wait',
      risk: 'Traffic goes through the new waypoint at once.',
      undo: 'istioctl waypoint delete -n {namespace} <waypoint>',
      verify: 'PROGRAMMED is True, and calls answer.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: configure waypoint proxies',
      url: 'https://istio.io/latest/docs/ambient/usage/waypoint/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/serviceregistry/ambient/status.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/serviceregistry/ambient/status.go',
      read: '2026-11-23',
    },
  ],
});
