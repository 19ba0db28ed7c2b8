import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A Redis port without a protocol in its name lands in an HTTP listener: 400 DPE for each command.',
  cause: 'headless-service-redis-port-name',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => clientSidecar({ of: 'celery.tasks', to: 'redis-headless.tasks:6380', endpoints: [peer('tcp-echo')] }),
  request: raw(['*1\r\n$4\r\nPING\r\n'], { patience: 300 }),
});
