import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'One of two pods refuses; the retry reaches the other: 200, with the failure only in the debug log.',
  cause: 'benign-retried-ok',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'player.radio',
      to: 'stations.radio:8200',
      endpoints: [peer('closed-port'), peer('answers', { body: '["jazz","news"]\n' })],
    }),
  request: [
    get('/stations/near', { agent: 'ExoPlayerLib/2.19.1' }),
    get('/stations/far', { agent: 'ExoPlayerLib/2.19.1' }),
  ],
  until: { 'envoy.log': /^(?:(?!\] connected)[\s\S])*Connection refused/ },
});
