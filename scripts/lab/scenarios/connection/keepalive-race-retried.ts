import { clientSidecar, defineScenario, get, pause, peer } from '../../scenario.ts';

const agent = 'hyper/1.3.1';

export default defineScenario({
  area: 'connection',
  shows: 'The same race with `reset` among the retry conditions: the second try goes through, nobody sees a fault.',
  cause: 'benign-retried-ok',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'timeline.social',
      to: 'follows.social:8800',
      endpoints: [peer('close-second-request')],
      route: { retry_policy: { retry_on: 'connect-failure,reset', num_retries: 2 } },
    }),
  request: [get('/follows/88', { agent }), pause(300), get('/follows/89', { agent })],
});
