import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A certificate is not acceptable',
  says: 'A certificate was refused for what it is or holds.',
  per: 'service',
  seen: [{ record: { failure: 'certificate-invalid' } }],
  refines: 'tls-handshake-failed',
  causes: [
    'unknown-ca',
    'tls-certificate-expired',
    'tls-hostname-mismatch',
    'certificate-usage-invalid',
    'crl-or-ocsp',
    'cert-not-yet-valid',
    'certificate-key-mismatch',
  ],
});
