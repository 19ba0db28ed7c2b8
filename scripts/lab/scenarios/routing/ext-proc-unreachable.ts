import { externalProcessing } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The external processor of an EnvoyFilter is away: 500 ext_proc_error.',
  cause: 'ext-proc-error',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'chat-ui.llm',
      to: 'inference-gw.llm:8618',
      endpoints: [peer('answers')],
      filters: [externalProcessing('token-counter.llm:4445')],
      also: [{ service: 'token-counter.llm:4445', peers: [peer('closed-port')], http2: true }],
    }),
  request: get('/v1/models', { agent: 'openai-python/1.30.1' }),
});
