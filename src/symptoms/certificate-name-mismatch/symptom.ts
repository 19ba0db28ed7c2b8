import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The certificate is for another name',
  says: 'The certificate that {service} presented does not carry the expected name.',
  per: 'service',
  seen: [{ record: { failure: 'certificate-name' } }],
  refines: 'certificate-not-trusted',
  causes: ['san-mismatch', 'tls-hostname-mismatch', 'trust-domain-mismatch', 'sni-missing'],
});
