import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A proxy that gives no request ids has no endpoints for a service: 503 UH.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'cron.batch', to: 'stack.batch:8453', endpoints: [], manager: { generate_request_id: false } }),
  request: get('/push', { agent: 'cron/1' }),
});
