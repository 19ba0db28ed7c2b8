import { httpFilter } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'Locust/2.26';

export default defineScenario({
  area: 'connection',
  shows: 'Admission control has seen nothing but failures and turns the next request away itself.',
  cause: 'admission-control',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'stress.arena',
      to: 'scores.arena:8089',
      endpoints: [peer('answers', { status: 500, body: 'boom\n' })],
      filters: [
        httpFilter('admission_control', 'admission_control.v3.AdmissionControl', {
          enabled: { default_value: true, runtime_key: 'admission_control.enabled' },
          sampling_window: '120s',
          success_criteria: {
            http_criteria: { http_success_status: [{ start: 100, end: 500 }] },
            grpc_criteria: { grpc_success_status: [0] },
          },
          // So eager that chance hardly has a say.
          aggression: { default_value: 1000, runtime_key: 'admission_control.aggression' },
          rps_threshold: { default_value: 0, runtime_key: 'admission_control.rps' },
          max_rejection_probability: { default_value: { value: 100 }, runtime_key: 'admission_control.max' },
        }),
      ],
    }),
  request: [get('/scores/1', { agent }), get('/scores/2', { agent })],
});
