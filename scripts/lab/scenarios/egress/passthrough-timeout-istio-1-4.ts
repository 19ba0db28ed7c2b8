import { istio14Text, ownAccessLog } from '../../access-logs.ts';
import { logFolder } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'An outside host drops packets, in a mesh that kept the log format of Istio 1.4: UF with PassthroughCluster, and no reason.',
  cause: 'passthrough-connect-timeout',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'scraper.feeds',
      to: 'rss.partner.example:8724',
      endpoints: [peer('swallow-syn')],
      otherwise: 'allow_any',
      domains: ['only-this.internal'],
      manager: { access_log: ownAccessLog(logFolder, istio14Text) },
    }),
  request: get('/metrics', { agent: 'okhttp/4.12.0' }),
  keeps: ['access-istio.txt'],
});
