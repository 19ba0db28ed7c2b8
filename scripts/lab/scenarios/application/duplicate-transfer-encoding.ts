import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application sends Transfer-Encoding twice, as when a framework copies the header of its own backend.',
  cause: 'duplicate-transfer-encoding',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'web.insurance',
      to: 'quotes.insurance:8280',
      endpoints: [
        peer('raw-reply', {
          bytes:
            'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nTransfer-Encoding: chunked\r\ncontent-type: text/plain\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
        }),
      ],
    }),
  request: get('/quotes/car', { agent: 'Apache-HttpAsyncClient/4.1.5 (Java/11.0.22)' }),
});
