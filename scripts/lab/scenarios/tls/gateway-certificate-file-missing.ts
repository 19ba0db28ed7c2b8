import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The listener names a certificate file that was never mounted: Envoy refuses the configuration.',
  cause: 'gateway-credential-missing',
  tells: ['envoy-warning.log'],
  setUp: () => ({
    ...gateway({
      host: 'old-style.example.com',
      to: 'site.old-style:8080',
      endpoints: [peer('answers')],
      tls: {
        common: {
          tls_certificates: [
            {
              certificate_chain: { filename: '/etc/istio/ingressgateway-certs/tls.crt' },
              private_key: { filename: '/etc/istio/ingressgateway-certs/tls.key' },
            },
          ],
        },
      },
    }),
    refused: true,
  }),
  request: [],
});
