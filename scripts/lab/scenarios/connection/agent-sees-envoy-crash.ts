import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A segmentation fault hits the Envoy of a sidecar; its last words, and those of pilot-agent.',
  cause: 'proxy-crashed',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => filesAlone({}),
  request: program('pilot-agent', ['start', 'wait', 'crash', 'gone'], 30_000),
});
