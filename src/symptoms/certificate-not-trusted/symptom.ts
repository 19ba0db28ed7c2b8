import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The certificate is not trusted',
  says: 'The certificate that {service} presented does not lead to an authority that the other side trusts.',
  per: 'service',
  seen: [{ record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED' } }, { record: { failure: 'certificate-untrusted' } }],
  refines: 'tls-handshake-failed',
  causes: [],
});
