import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A TCP port whose packets are dropped by a NetworkPolicy.',
  cause: 'network-policy-blocked',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'sessions.auth',
      to: 'redis.cache:6379',
      protocol: 'tcp',
      endpoints: [peer('swallow-syn')],
      cluster: { connect_timeout: '0.5s' },
    }),
  request: raw(['PING\r\n'], { patience: 1500 }),
});
