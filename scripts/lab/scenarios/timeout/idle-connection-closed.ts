import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'The proxy closes a kept-alive connection of the client that has been idle: nothing in the access log but the request before.',
  cause: 'lb-idle-timeout-shorter',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'cache-warmer.cdn',
      to: 'objects.cdn:8314',
      endpoints: [peer('answers')],
      manager: { common_http_protocol_options: { idle_timeout: '1s' } },
    }),
  request: raw(['GET /obj/1 HTTP/1.1\r\nhost: objects.cdn:8314\r\nuser-agent: warmer/0.3\r\n\r\n'], { patience: 2500 }),
});
