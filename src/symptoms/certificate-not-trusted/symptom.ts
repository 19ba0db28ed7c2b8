import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The certificate is not trusted',
  says: 'The certificate that {service} presented does not lead to an authority that the other side trusts.',
  per: 'service',
  seen: [
    {
      record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED' },
      unless: { x509: { matches: '.' }, failure: 'certificate-name' },
    },
    { record: { failure: 'certificate-untrusted' } },
  ],
  refines: ['tls-handshake-failed', 'certificate-invalid'],
  causes: [
    'unknown-ca',
    'root-ca-mismatch',
    'incomplete-ca-chain',
    'workload-cert-expired',
    'tls-certificate-expired',
    'san-mismatch',
    'tls-hostname-mismatch',
    'multicluster-root-not-shared',
    'root-ca-expired',
    'ca-bundle-missing-for-origination',
    'trust-domain-mismatch',
    'cert-not-yet-valid',
    'certificate-usage-invalid',
    'crl-or-ocsp',
    'client-certificate-rejected',
  ],
});
