import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS origination to a port of a public host that speaks plain text: it answers the ClientHello by closing.',
  cause: 'tls-origination-wrong-port',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'scrape.news',
      to: 'radio.press.example:8472',
      endpoints: [peer('tls-closes-handshake')],
      tls: { sni: 'radio.press.example', trusts: 'public' },
    }),
  request: get('/rss', { agent: 'scrape/1' }),
});
