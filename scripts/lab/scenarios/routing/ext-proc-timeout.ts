import { externalProcessing } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The external processor does not answer within its message timeout: 504.',
  cause: 'ext-proc-error',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'agent.assist',
      to: 'completion.assist:8619',
      endpoints: [peer('answers')],
      filters: [externalProcessing('guardrail.assist:4446')],
      also: [{ service: 'guardrail.assist:4446', peers: [peer('h2-silent')], http2: true }],
    }),
  request: get('/v1/completions', { agent: 'langchain/0.2' }),
});
