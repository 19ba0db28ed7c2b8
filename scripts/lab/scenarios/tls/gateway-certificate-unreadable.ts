import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The secret holds something that is no PEM: Envoy refuses the listener.',
  cause: 'gateway-credential-missing',
  tells: ['envoy-warning.log'],
  setUp: () => ({
    ...gateway({
      host: 'pasted.example.com',
      to: 'site.pasted:8080',
      endpoints: [peer('answers')],
      tls: {
        common: {
          tls_certificates: [
            {
              certificate_chain: { inline_string: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t' },
              private_key: { inline_string: 'LS0tLS1CRUdJTg==' },
            },
          ],
        },
      },
    }),
    refused: true,
  }),
  request: [],
});
