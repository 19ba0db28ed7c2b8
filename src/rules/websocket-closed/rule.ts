import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A WebSocket ended as it should',
  says: 'A WebSocket to {service} was closed by its client: 101 with DC is its normal end.',
  kind: 'normal',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            status: 101,
            flag: 'DC',
          },
        },
        because:
          'The upgrade had succeeded (101), and the client ended the connection: that is how every WebSocket ends that its client closes.',
      },
      {
        when: {
          record: {
            status: 101,
          },
          unless: {
            flag: {
              matches: '.',
            },
          },
        },
        because: 'The upgrade had succeeded, and nothing is flagged.',
      },
    ],
  },
  lookalikes: ['downstream-client-disconnect'],
  applies: {},
  fixes: [
    {
      do: 'If users complain that sockets are cut: look at the durations, not at the flag.',
      snippet: "kubectl logs -n {namespace} <pod> -c istio-proxy | grep ' 101 ' | tail -50",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Durations that gather at one value are somebody’s timeout; scattered ones are users who leave.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response flags of the access log',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: HTTP upgrades, WebSocket and CONNECT',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/http/upgrades',
      read: '2026-11-23',
    },
  ],
});
