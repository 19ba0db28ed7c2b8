import { defineRule } from '../define.ts';

export default defineRule({
  title: 'HTTP metrics are missing, because the traffic is taken for TCP',
  says: 'The proxy takes the port of {service} for TCP: it counts bytes and connections, no requests.',
  area: 'observability',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0118', 'KIA0601', 'KIA0602'],
            },
          },
        },
        because:
          'The name of the port does not say its protocol. Where the proxy does not find it out either, there are no requests to count.',
      },
    ],
  },
  asks: {
    'metrics-of-workload': {
      http: 'rulesOut',
      'only tcp': 'proves',
      none: 'against',
    },
    'protocol-of-port': {
      'tcp though the app speaks http': 'suggests',
      'as the app speaks': 'against',
    },
  },
  lookalikes: ['port-name-protocol-mismatch', 'metrics-merge-conflict', 'telemetry-provider-missing'],
  applies: {},
  fixes: [
    {
      do: 'Say the protocol in the Service.',
      snippet: 'ports:\n- name: http-web\n  appProtocol: http\n  port: 8080',
      risk: 'The proxy parses the traffic from now on: what is not HTTP fails.',
      undo: 'Write the former name.',
      verify: '`istio_requests_total` appears for the workload.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: standard metrics',
      url: 'https://istio.io/latest/docs/reference/config/metrics/',
      read: '2026-11-23',
    },
  ],
});
