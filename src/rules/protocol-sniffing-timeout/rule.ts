import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy waited too long for the client’s first bytes',
  says: 'The proxy tried to find out the protocol on this connection and got no bytes in time.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'listener-filter-timed-out' } },
        because: 'The proxy itself says that it waited for the first bytes and that they did not come in time.',
      },
    ],
  },
  asks: { 'protocol-of-port': { unnamed: 'suggests', 'as the app speaks': 'against' } },
  lookalikes: ['headless-service-redis-port-name', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Name the port in the Service, so that nothing has to be guessed.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"add","path":"/spec/ports/0/appProtocol","value":"tcp"}]\'',
      risk: 'The listener is rebuilt; open connections end.',
      undo: 'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"remove","path":"/spec/ports/0/appProtocol"}]\'',
      verify: 'The message stops, and connections open without a pause.',
    },
    {
      do: 'If clients connect ahead and send later, give the detection no timeout (which is the default).',
      snippet: 'meshConfig:\n  protocolDetectionTimeout: 0s',
      risk: 'Server-first protocols without a named port then wait for ever.',
      undo: 'Set the value from before.',
      verify: 'Connections that are opened in advance stay open.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh options, outboundTrafficPolicy',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
