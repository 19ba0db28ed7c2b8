import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A MySQL port named http: driver and proxy each wait for the other to speak first.',
  cause: 'server-first-protocol',
  tells: [],
  keeps: ['client-python-mysql.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'shop.toys',
      to: 'mysql.toys:3306',
      endpoints: [peer('tcp-silent')],
    }),
  request: program('python-mysql', ['{door}']),
});
