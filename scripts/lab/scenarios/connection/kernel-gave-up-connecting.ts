import { impatientKernel } from '../../build/kernel.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'Packets are dropped, and the kernel gives up (ETIMEDOUT) before the connect timeout of the proxy.',
  cause: 'connect-timeout',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'reader.news',
      to: 'feed.news:8090',
      endpoints: [peer('swallow-syn')],
      cluster: impatientKernel,
      route: { retry_policy: undefined },
    }),
  request: get('/feed/top', { agent: 'okhttp/4.12.0' }),
});
