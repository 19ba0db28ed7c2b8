import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The application behind its sidecar hangs with a full queue: the sidecar’s connect to its own pod runs into the timeout.',
  cause: 'connect-timeout',
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'redis.data:6379',
      app: peer('swallow-syn'),
      protocol: 'tcp',
      from: 'sessions.data',
      cluster: { connect_timeout: '1s' },
    }),
  request: raw(['PING\r\n'], { patience: 1500 }),
});
