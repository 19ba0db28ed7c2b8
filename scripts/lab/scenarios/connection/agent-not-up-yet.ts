import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'An application calls in the first second of its pod, before its Envoy listens, and is refused; then the sidecar is asked whether it is ready.',
  cause: 'app-started-before-sidecar',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => filesAlone({}),
  request: program('pilot-agent', ['call', 'start', 'wait', 'probe', 'wait'], 30_000),
});
