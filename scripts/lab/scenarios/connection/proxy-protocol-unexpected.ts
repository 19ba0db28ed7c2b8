import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    "The proxy sends a PROXY header and the application takes it for a request line: a 400 that looks like the app's own.",
  cause: 'proxy-protocol-mismatch',
  tells: ['reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'lb.edge',
      to: 'origin.edge:8086',
      endpoints: [peer('answers')],
      cluster: {
        transport_socket: {
          name: 'envoy.transport_sockets.upstream_proxy_protocol',
          typed_config: {
            '@type':
              'type.googleapis.com/envoy.extensions.transport_sockets.proxy_protocol.v3.ProxyProtocolUpstreamTransport',
            config: { version: 'V1' },
            transport_socket: {
              name: 'envoy.transport_sockets.raw_buffer',
              typed_config: {
                '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer',
              },
            },
          },
        },
      },
    }),
  request: get('/status', { agent: 'Pingdom.com_bot_version_1.4' }),
});
