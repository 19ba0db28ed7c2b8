import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'pilot-agent is told to end and ends its Envoy, while the application of the pod still calls: it is refused.',
  cause: 'sidecar-stopped-before-app',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => filesAlone({}),
  request: program('pilot-agent', ['start', 'wait', 'stop', 'gone', 'call'], 30_000),
});
