import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The DestinationRule sends a server name that the outside host does not know, and its alert says so.',
  cause: 'sni-missing',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'feeds.travel',
      to: 'fares.gds.example:8466',
      endpoints: [peer('tls-strict', { shows: { hosts: ['fares.gds.example'] }, named: 'fares.gds.example' })],
      tls: { sni: 'gds.example', trusts: 'public' },
    }),
  request: get('/fares', { agent: 'feeds/3' }),
});
