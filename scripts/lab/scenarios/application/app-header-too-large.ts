import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application sends more headers than the 100 that Envoy takes, as with a cookie each.',
  cause: 'app-header-too-large',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'edge.portal',
      to: 'sso.portal:8444',
      endpoints: [
        peer('raw-reply', {
          bytes: `HTTP/1.1 200 OK\r\n${Array.from({ length: 120 }, (_, i) => `set-cookie: c${i}=1\r\n`).join('')}content-length: 0\r\n\r\n`,
        }),
      ],
    }),
  request: get('/sso/callback?code=x1', { agent: 'Mozilla/5.0 (Linux; Android 14; Pixel 8)' }),
});
