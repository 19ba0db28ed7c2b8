import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    "A MySQL port named http: the client waits for the server's greeting, the proxy for a request; nobody says anything.",
  cause: 'server-first-protocol',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'magento.webshop',
      to: 'mysql.webshop:3308',
      endpoints: [peer('tcp-greets', { greeting: 'J\0\0\0\n8.0.36\0' })],
    }),
  request: raw([], { patience: 1000 }),
});
