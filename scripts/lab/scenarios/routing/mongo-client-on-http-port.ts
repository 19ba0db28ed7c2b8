import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A MongoDB port named http: the proxy answers the driver’s greeting with an HTTP error.',
  cause: 'port-name-protocol-mismatch',
  tells: [],
  keeps: ['access-istio.txt', 'client-python-pymongo.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'menu.bistro',
      to: 'mongo.bistro:27017',
      endpoints: [peer('tcp-silent')],
    }),
  request: [program('python-pymongo', ['{door}'])],
});
