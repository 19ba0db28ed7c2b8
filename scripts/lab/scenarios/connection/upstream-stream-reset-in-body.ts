import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'RST_STREAM after the headers: status 200 with UR.',
  cause: 'upstream-reset-mid-response',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'viewer.docs',
      to: 'converter.docs:3030',
      protocol: 'http2',
      endpoints: [peer('h2-resets-mid-reply', { code: 'internal' })],
    }),
  request: h2('GET', '/convert/55?to=pdf', { agent: 'undici' }),
});
