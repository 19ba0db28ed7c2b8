import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The port is not in the Service',
  says: 'The port[ {port}] is not declared in the Service, so the proxy knows no destination for it and lets it pass unseen, or blocks it.',
  area: 'routing',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            special: 'PassthroughCluster',
            downstreamLocal: { matches: '^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.)' },
            flag: { matches: '.' },
          },
        },
        because:
          'A call to an address inside the cluster went through PassthroughCluster: the proxy knows no Service with this address and port.',
      },
      {
        when: {
          record: {
            special: 'BlackHoleCluster',
            downstreamLocal: { matches: '^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.)' },
          },
        },
        because:
          'A call to an address inside the cluster was blocked: the proxy knows no Service with this address and port.',
      },
      { when: { record: { phrase: 'KIA0701' } }, because: 'Kiali finds no deployment with the port of the Service.' },
    ],
  },
  asks: { 'protocol-of-port': { 'not declared': 'proves', 'as the app speaks': 'rulesOut' } },
  lookalikes: ['app-not-listening', 'passthrough-connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Declare the port in the Service, with a name that says its protocol.',
      snippet: 'ports:\n- name: http-metrics\n  port: 9090\n  targetPort: 9090',
      risk: 'The mesh handles the port from now on: mTLS, policies, metrics.',
      undo: 'Apply the Service from before.',
      verify: 'istioctl proxy-config listeners of the caller shows the port, and the line names the service.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: application requirements, server first protocols',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
