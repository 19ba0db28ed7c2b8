import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A route answers 507 itself.',
  cause: 'direct-response-configured',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-envoy.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'scanner.archive',
      to: 'files.archive:8909',
      endpoints: [peer('answers')],
      routes: [{ name: 'full', match: { prefix: '/' }, direct_response: { status: 507 } }],
    }),
  request: post('/v1/upload', '0123456789', { agent: 'okhttp/4.12.0' }),
});
