import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS origination to a port of a public host that speaks plain text: it answers the ClientHello by a reset.',
  cause: 'tls-origination-wrong-port',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'scrape.news',
      to: 'paper.press.example:8471',
      endpoints: [peer('tls-resets-handshake')],
      tls: { sni: 'paper.press.example', trusts: 'public' },
    }),
  request: get('/rss', { agent: 'scrape/1' }),
});
