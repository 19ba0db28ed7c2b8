import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A cron job without a sidecar opens a plain TCP connection to a STRICT port.',
  cause: 'strict-mtls-plaintext-client',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'memcached.sessions:11211',
      protocol: 'tcp',
      app: peer('tcp-echo'),
      mode: 'strict',
      from: 'cronjob.sessions',
    }),
  request: raw(['stats\r\n'], { patience: 300 }),
});
