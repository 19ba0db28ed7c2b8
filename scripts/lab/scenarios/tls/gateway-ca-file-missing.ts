import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The listener names a file of authorities that was never mounted: Envoy refuses the configuration.',
  cause: 'gateway-credential-missing',
  tells: ['envoy-warning.log'],
  setUp: () => ({
    ...gateway({
      host: 'old-mutual.example.com',
      to: 'site.old-mutual:8080',
      endpoints: [peer('answers')],
      tls: {
        shows: { hosts: ['old-mutual.example.com'] },
        asks: true,
        common: { validation_context: { trusted_ca: { filename: '/etc/istio/ingressgateway-ca-certs/ca.crt' } } },
      },
    }),
    refused: true,
  }),
  request: [],
});
