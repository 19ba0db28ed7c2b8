import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The VirtualService retries on 5xx and the application keeps answering 503: URX, and the last answer is passed on.',
  cause: 'retries-exhausted',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'basket.retail',
      to: 'pricing.retail:8081',
      endpoints: [peer('answers', { status: 503, body: 'try later\n', headers: { 'content-type': 'text/plain' } })],
      route: { retry_policy: { retry_on: '5xx,gateway-error', num_retries: 3 } },
    }),
  request: get('/prices/EUR', { agent: 'RestSharp/110.2.0' }),
});
