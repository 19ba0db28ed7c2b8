import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The secret of credentialName does not exist: the gateway takes the connection and resets it.',
  cause: 'gateway-credential-missing',
  tells: ['envoy.log', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'admin.example.com',
      to: 'backoffice.admin:8080',
      endpoints: [peer('answers')],
      also: [
        {
          service: 'istiod.istio-system:15012',
          peers: [peer('closed-port')],
          http2: true,
          cluster: { name: 'sds-grpc' },
        },
      ],
      tls: {
        common: {
          tls_certificate_sds_secret_configs: [
            {
              name: 'kubernetes://admin-credential',
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
  request: get('/users', { agent: 'curl/8.8.0', tls: {} }),
});
