import { clientHello, clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A monitor sends a TLS hello to a public host, gets a whole certificate back, and leaves: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'uptime.ops',
      to: 'status.cdn.example:8470',
      protocol: 'tcp',
      endpoints: [peer('tls-answers', { shows: { hosts: ['status.cdn.example'], intermediate: 'sent' } })],
    }),
  request: raw([clientHello('status.cdn.example')], { shows: 'nothing', patience: 300 }),
});
