import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A certificate has expired',
  says: 'A certificate in the chain has expired.',
  per: 'service',
  seen: [{ record: { failure: 'certificate-expired' } }, { record: { x509: 'certificate has expired' } }],
  refines: 'certificate-not-trusted',
  causes: [
    'tls-certificate-expired',
    'workload-cert-expired',
    'root-ca-expired',
    'cert-not-yet-valid',
    'istiod-cert-expired',
  ],
});
