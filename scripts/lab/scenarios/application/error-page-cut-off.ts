import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application answers 404 and dies in the middle of its error page.',
  cause: 'upstream-reset-mid-response',
  tells: [],
  keeps: ['access-istio.txt', 'access-envoy.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.atlas',
      to: 'tiles.atlas:8741',
      endpoints: [
        peer('raw-reply', {
          bytes: 'HTTP/1.1 404 Not Found\r\ncontent-type: text/html\r\ncontent-length: 512\r\n\r\n<html><body>',
          close: true,
        }),
      ],
    }),
  request: get('/7/12/40.png', { agent: 'okhttp/4.12.0' }),
});
