import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A policy speaks of HTTP, and only ztunnel is there to judge it',
  says: 'The AuthorizationPolicy names methods, paths, headers or tokens; ztunnel cannot read them and leaves those rules out.',
  area: 'ambient',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'ztunnel-no-http-rules',
          },
        },
        because: 'istiod says in the policy’s own status which of its fields ztunnel cannot judge.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['KIA0109', 'KIA0110', 'KIA1317'],
            },
          },
        },
        because: 'Kiali found a policy about HTTP and no waypoint that it is bound to.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'ztunnel-allow-policies-exist-but-none-allowed',
          },
        },
        because: 'An ALLOW policy whose rules all speak of HTTP allows nobody at ztunnel.',
      },
    ],
  },
  asks: {
    'waypoint-of-service': {
      none: 'suggests',
    },
  },
  lookalikes: ['ambient-policy-rejection', 'waypoint-not-referenced', 'authz-http-fields-on-tcp-port'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Bind the policy to the waypoint instead of selecting pods.',
      snippet: 'spec:\n  targetRefs:\n  - kind: Service\n    group: ""\n    name: {serviceName}',
      risk: 'Without a waypoint nothing is enforced then: make sure that there is one.',
      undo: 'Set `selector` again.',
      verify: 'The status says WaypointAccepted, and refused requests get 403.',
    },
    {
      do: 'Leave to ztunnel what it can judge: who may connect.',
      snippet: 'rules:\n- from:\n  - source:\n      principals: ["cluster.local/ns/<namespace>/sa/<waypoint>"]',
      risk: 'Only the waypoint may call the pods then.',
      undo: 'kubectl apply the policy from before.',
      verify: 'Callers past the waypoint are refused.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: layer 4 security policy in ambient mode',
      url: 'https://istio.io/latest/docs/ambient/usage/l4-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/serviceregistry/ambient/authorization.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/serviceregistry/ambient/authorization.go',
      read: '2026-11-23',
    },
  ],
});
