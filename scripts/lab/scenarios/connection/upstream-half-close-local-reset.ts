import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The server answers before the request is complete and half-close is allowed: Envoy resets its own stream, LR.',
  cause: 'upstream-stream-reset',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'uploader.backup',
      to: 'vault.backup:8200',
      endpoints: [peer('answers-before-body', { status: 200, body: 'stored\n' })],
      bootstrap: {
        layered_runtime: {
          layers: [
            {
              name: 'static',
              static_layer: { 'envoy.reloadable_features.allow_multiplexed_upstream_half_close': true },
            },
          ],
        },
      },
    }),
  request: raw(
    [
      'PUT /backup/9 HTTP/1.1\r\nhost: vault.backup:8200\r\nuser-agent: restic/0.16\r\ncontent-length: 400\r\n\r\nfirst part',
    ],
    {
      patience: 600,
    },
  ),
});
