import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The server stops at TLS 1.2 and our side wants 1.3.',
  cause: 'tls-version-mismatch',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'tickets.rail',
      to: 'hafas.rail.example:8452',
      endpoints: [peer('tls-answers', { shows: { hosts: ['hafas.rail.example'] }, upTo: 'TLSv1.2' })],
      tls: { sni: 'hafas.rail.example', trusts: 'public', from: 'TLSv1_3' },
    }),
  request: get('/journeys?from=8011160', { agent: 'db-client/3' }),
});
