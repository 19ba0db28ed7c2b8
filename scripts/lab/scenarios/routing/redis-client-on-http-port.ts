import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A Redis port named http: the proxy answers the client’s command with an HTTP error.',
  cause: 'headless-service-redis-port-name',
  tells: [],
  keeps: ['access-istio.txt', 'client-python-redis.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'carts.bakery',
      to: 'redis.bakery:6379',
      endpoints: [peer('tcp-silent')],
    }),
  request: [program('python-redis', ['{door}'])],
});
