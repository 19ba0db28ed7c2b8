import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'The proxy has no certificate yet, for the agent does not answer: each connection fails with "secret not supplied".',
  cause: 'sds-secret-not-ready',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'early.bird',
      to: 'worm.bird:8511',
      endpoints: [peer('tls-answers', { shows: { identity: 'cluster.local/ns/bird/sa/worm' } })],
      also: [
        {
          service: 'istiod.istio-system:15012',
          peers: [peer('closed-port')],
          http2: true,
          cluster: { name: 'sds-grpc' },
        },
      ],
      tls: {
        sni: 'outbound_.8511_._.worm.bird.svc.cluster.local',
        common: {
          tls_certificate_sds_secret_configs: [
            {
              name: 'default',
              sds_config: {
                resource_api_version: 'V3',
                initial_fetch_timeout: '0.3s',
                api_config_source: {
                  api_type: 'GRPC',
                  transport_api_version: 'V3',
                  grpc_services: [{ envoy_grpc: { cluster_name: 'sds-grpc' } }],
                },
              },
            },
          ],
        },
      },
    }),
  request: get('/worms', { agent: 'chirp/1.0' }),
});
