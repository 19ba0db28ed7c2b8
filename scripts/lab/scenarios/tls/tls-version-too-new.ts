import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The server speaks TLS 1.3 only and the DestinationRule stops at 1.2.',
  cause: 'tls-version-mismatch',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'agent.antivirus',
      to: 'updates.av.example:8451',
      endpoints: [peer('tls-answers', { shows: { hosts: ['updates.av.example'] }, from: 'TLSv1.3' })],
      tls: { sni: 'updates.av.example', trusts: 'public', upTo: 'TLSv1_2' },
    }),
  request: get('/defs/latest', { agent: 'avd/8.1' }),
});
