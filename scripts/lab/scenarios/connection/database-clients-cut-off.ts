import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'Databases do not answer, and the idle timeout of the TCP proxy cuts their clients off: each library’s own words.',
  cause: 'tcp-idle-timeout',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'orders.shop',
      to: 'stores.data:6379',
      protocol: 'tcp',
      endpoints: [peer('tcp-silent')],
      tcp: { idle_timeout: '1s' },
    }),
  request: ['python-redis', 'python-psycopg', 'python-mysql'].map((name) => program(name, ['{door}'])),
});
