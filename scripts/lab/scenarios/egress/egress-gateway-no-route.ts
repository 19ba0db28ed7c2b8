import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'The egress gateway gets a host for which it has no route: 404 NR there, not at the sidecar.',
  cause: 'no-virtualservice-bound-to-gateway',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      of: 'istio-egressgateway.istio-system',
      host: 'edition.news.example',
      to: 'edition-news.egress:8080',
      endpoints: [peer('answers')],
      browser: 'sidecar',
    }),
  request: get('/politics', { agent: 'curl/7.83.1', host: 'sport.news.example' }),
});
