import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A filter whose configuration istiod never sent (ECDS): 500 NFCF for each request.',
  cause: 'filter-config-missing',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'plugin-user.wasm',
      to: 'target.wasm:8607',
      endpoints: [peer('answers')],
      filters: [
        {
          name: 'wasm.header-plugin',
          config_discovery: {
            type_urls: ['type.googleapis.com/envoy.extensions.filters.http.rbac.v3.RBAC'],
            config_source: {
              resource_api_version: 'V3',
              initial_fetch_timeout: '0.3s',
              api_config_source: {
                api_type: 'GRPC',
                transport_api_version: 'V3',
                grpc_services: [{ envoy_grpc: { cluster_name: 'xds-grpc' } }],
              },
            },
          },
        },
      ],
      also: [
        {
          service: 'istiod.istio-system:15012',
          peers: [peer('closed-port')],
          http2: true,
          cluster: { name: 'xds-grpc' },
        },
      ],
    }),
  request: get('/plugin', { agent: 'curl/8.0.1' }),
});
