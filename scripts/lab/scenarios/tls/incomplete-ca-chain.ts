import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The server forgets to send the intermediate certificate.',
  cause: 'incomplete-ca-chain',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'fetcher.rates',
      to: 'ecb.rates.example:8445',
      endpoints: [peer('tls-answers', { shows: { hosts: ['ecb.rates.example'], intermediate: 'left-out' } })],
      tls: { sni: 'ecb.rates.example', trusts: 'public' },
    }),
  request: get('/eurofxref-daily.xml', { agent: 'Go-http-client/1.1' }),
});
