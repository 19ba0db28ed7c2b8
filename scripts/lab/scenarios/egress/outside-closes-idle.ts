import { clientSidecar, defineScenario, get, pause, peer } from '../../scenario.ts';

const agent = 'google-api-java-client/2.4';

export default defineScenario({
  area: 'egress',
  shows: 'A NAT gateway has forgotten the idle connection to an outside host: the next request on it is reset.',
  cause: 'stale-upstream-connection',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'exporter.bigdata',
      to: 'storage.cloud.example:8709',
      endpoints: [peer('close-second-request')],
    }),
  request: [get('/b/logs/o/1', { agent }), pause(750), get('/b/logs/o/2', { agent })],
});
