import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'A Sidecar resource leaves out a Service that is called with TLS: BlackHoleCluster, and its name stands as the SNI.',
  cause: 'sidecar-egress-scope-excludes-host',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'signer.infra',
      to: 'vault.infra:8200',
      protocol: 'tcp',
      endpoints: [],
      unknown: true,
      otherwise: 'block_all',
      listener: {
        listener_filters: [
          {
            name: 'envoy.filters.listener.tls_inspector',
            typed_config: {
              '@type': 'type.googleapis.com/envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector',
            },
          },
        ],
      },
    }),
  request: get('/v1/sys/health', { agent: 'curl/8.5.0', tls: { sni: 'vault.infra.svc.cluster.local' } }),
});
