import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The mesh writes its replies in its own words: no endpoint, and a body of 25 bytes, as long as that of another filter.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'rates.desk',
      to: 'orders.shop:8080',
      endpoints: [],
      manager: {
        local_reply_config: { body_format: { text_format_source: { inline_string: '%LOCAL_REPLY_BODY% (web)' } } },
      },
    }),
  request: get('/orders/1', { agent: 'Go-http-client/1.1' }),
});
