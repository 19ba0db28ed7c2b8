import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The other side refused our certificate',
  says: 'The other side looked at the certificate and refused it: it sent an alert.',
  per: 'service',
  seen: [
    { record: { failure: 'certificate-rejected' } },
    { record: { tlsReason: { every: ['BAD_PACKET_LENGTH', 'DECRYPTION_FAILED_OR_BAD_RECORD_MAC'] } } },
  ],
  refines: 'tls-handshake-failed',
  causes: [
    'client-certificate-rejected',
    'root-ca-mismatch',
    'multicluster-root-not-shared',
    'unknown-ca',
    'client-certificate-required',
    'workload-cert-expired',
    'tls-certificate-expired',
    'tls-hostname-mismatch',
    'crl-or-ocsp',
  ],
});
