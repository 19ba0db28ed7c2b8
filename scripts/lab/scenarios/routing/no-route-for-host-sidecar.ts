import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    "A host that the sidecar's port knows no virtual host for, and no catch-all: 404 NR before anything leaves the pod.",
  cause: 'no-route-for-host',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'jobs.data', to: 'spark-ui.data:4040', endpoints: [peer('answers')] }),
  request: get('/api/v1/applications', { agent: 'python-urllib3/2.2.1', host: 'spark-master.data:4040' }),
});
