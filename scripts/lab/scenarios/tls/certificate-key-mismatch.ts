import { certificate } from '../../certificates.ts';
import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Certificate and key of the secret do not belong together: Envoy refuses the listener.',
  cause: 'certificate-key-mismatch',
  tells: ['envoy-warning.log'],
  setUp: () => ({
    ...gateway({
      host: 'renewed.example.com',
      to: 'site.renewed:8080',
      endpoints: [peer('answers')],
      tls: {
        common: {
          tls_certificates: [
            {
              certificate_chain: { inline_string: certificate({ hosts: ['renewed.example.com'] }).chain },
              private_key: { inline_string: certificate({ hosts: ['old.renewed.example.com'] }).key },
            },
          ],
        },
      },
    }),
    refused: true,
  }),
  request: [],
});
