import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The server speaks first, and the proxy waits for the client',
  says: 'At {service}[, port {port},] the server begins, as MySQL does, and a proxy that wants to see the client’s first bytes keeps both waiting.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['mysql-2013-initial', 'mysql-greeting'] } } },
        because:
          'The client waited for the server’s greeting and lost the connection: something between them waited for the client.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'listener-filter-timed-out' } },
        because: 'The proxy waited for the client’s first bytes, and none came: the client waits for the server.',
      },
    ],
  },
  asks: {
    'protocol-of-port': {
      unnamed: 'proves',
      'http though the app speaks tcp': 'proves',
      'as the app speaks': 'against',
    },
  },
  lookalikes: ['headless-service-redis-port-name', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Name the port so that nothing has to be guessed: `tcp`, `mysql`, `mongo`.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"add","path":"/spec/ports/0/appProtocol","value":"mysql"}]\'',
      risk: 'The listener is rebuilt; open connections end.',
      undo: 'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"remove","path":"/spec/ports/0/appProtocol"}]\'',
      verify: 'The client gets the greeting at once.',
    },
    {
      do: 'For servers outside the mesh, make a ServiceEntry with protocol TCP.',
      snippet: 'ports:\n- number: 3306\n  name: tcp-mysql\n  protocol: TCP',
      risk: 'In REGISTRY_ONLY it also opens the way.',
      undo: 'kubectl delete serviceentry -n {namespace} <name>',
      verify: 'The client connects without a pause.',
    },
    {
      do: 'Where the receiver is PERMISSIVE, it has to look for TLS first: make it STRICT or DISABLE for that port.',
      snippet: 'portLevelMtls:\n  3306:\n    mode: STRICT',
      risk: 'STRICT refuses callers without a sidecar.',
      undo: 'Apply the PeerAuthentication from before.',
      verify: 'The greeting comes without a pause.',
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
