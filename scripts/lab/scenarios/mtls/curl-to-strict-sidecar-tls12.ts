import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The same with TLS 1.2: a curl without certificate is refused by an alert that does not say for what.',
  cause: 'client-certificate-required',
  tells: [],
  setUp: () => serverSidecar({ of: 'stocks.market:8531', app: peer('answers'), mode: 'strict', from: 'debug.default' }),
  request: get('/stocks', { agent: 'curl/8.5.0', tls: { upTo: 'TLSv1.2' } }),
});
