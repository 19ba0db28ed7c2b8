import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'More than 100 headers in a request: 431 DPE.',
  cause: 'too-many-headers',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => clientSidecar({ of: 'tracer.apm', to: 'collector.apm:8409', endpoints: [peer('answers')] }),
  request: get('/collect', {
    agent: 'apm-agent/1.2',
    headers: Object.fromEntries(Array.from({ length: 110 }, (_, i) => [`x-baggage-${i}`, 'v'])),
  }),
});
