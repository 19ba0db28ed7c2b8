import { clientSidecar, defineScenario, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller gives up before the reply comes: DC with status 0.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'cron.jobs', to: 'exporter.jobs:8090', endpoints: [peer('slow', { after: 5000 })] }),
  request: impatient(get('/export/full', { agent: 'curl/7.88.1' }), 1000),
});
