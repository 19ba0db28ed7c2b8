import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A DestinationRule names a credential for an outside host, and the secret never arrives.',
  cause: 'gateway-credential-missing',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'payroll.hr',
      to: 'api.tax.example:8465',
      endpoints: [peer('tls-answers', { shows: { hosts: ['api.tax.example'] } })],
      also: [
        {
          service: 'istiod.istio-system:15012',
          peers: [peer('closed-port')],
          http2: true,
          cluster: { name: 'sds-grpc' },
        },
      ],
      tls: {
        sni: 'api.tax.example',
        common: {
          tls_certificate_sds_secret_configs: [
            {
              name: 'kubernetes://tax-client-cert',
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
  request: get('/filings', { agent: 'payroll/5' }),
});
