import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'An upgrade of a kind that the listener does not allow: 403 without body and flag.',
  cause: 'http-upgrade-type-not-allowed',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'kubectl.tools', to: 'exec.tools:8414', endpoints: [peer('answers')] }),
  request: get('/exec?command=sh', {
    agent: 'kubectl/v1.30.0',
    headers: { connection: 'Upgrade', upgrade: 'SPDY/3.1' },
  }),
});
