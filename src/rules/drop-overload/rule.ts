import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The endpoints’ own policy drops requests',
  says: 'The load assignment of {service} tells the proxy to drop a share of the requests, or all.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { flag: { oneOf: ['DO', 'UDO'] } } },
        because: 'Only `drop_overloads` in the endpoints’ policy makes Envoy set this flag.',
      },
    ],
  },
  asks: { 'health-of-endpoints': { healthy: 'suggests' } },
  lookalikes: ['maintenance-mode'],
  applies: {},
  fixes: [
    {
      do: 'Ask the control plane that sends the endpoints why it sheds load: its policy has `drop_overloads`.',
      snippet: 'istioctl proxy-config all -n <namespace-of-caller> <calling-pod> -o json | grep -B2 -A8 dropOverloads',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'No `dropOverloads` in the dump, and no DO or UDO in the log.',
    },
    {
      do: 'Take the load away: more pods, or fewer calls. The control plane lifts the policy by itself.',
      snippet: 'kubectl scale -n {namespace} deployment/<name> --replicas=<more>',
      risk: 'Uses resources.',
      undo: 'Scale back.',
      verify: 'The share of DO falls to 0.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: EDS and load assignment policy, drop_overload',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-v3/config/endpoint/v3/endpoint.proto',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
