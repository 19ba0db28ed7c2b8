import { rootOf } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The proxy checks by bundles of trust domains, and has none for the domain of the server.',
  cause: 'trust-domain-mismatch',
  tells: ['envoy.log'],
  // Before, the log does not say why.
  versions: ['1.38.3', '1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'desk.embassy',
      to: 'visas.embassy:8527',
      endpoints: [
        peer('tls-answers', { shows: { identity: 'east.example/ns/embassy/sa/visas', signedBy: 'other-mesh' } }),
      ],
      tls: {
        sni: 'outbound_.8527_._.visas.embassy.svc.cluster.local',
        shows: { identity: 'cluster.local/ns/embassy/sa/desk' },
        common: {
          validation_context: {
            custom_validator_config: {
              name: 'envoy.tls.cert_validator.spiffe',
              typed_config: {
                '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig',
                trust_domains: [{ name: 'cluster.local', trust_bundle: { inline_string: rootOf('mesh') } }],
              },
            },
          },
        },
      },
    }),
  request: get('/visas/4', { agent: 'desk/1' }),
});
