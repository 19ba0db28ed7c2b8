import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'pilot-agent finds no istiod: no certificate, no configuration, and it is not ready when kubelet asks.',
  cause: 'istiod-unreachable',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => filesAlone({}),
  request: program('pilot-agent', ['start', 'wait', 'probe', 'wait', 'probe'], 30_000),
});
