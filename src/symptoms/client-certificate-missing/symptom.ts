import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A client certificate is required',
  says: 'The server asks for a client certificate, and none was presented.',
  per: 'service',
  seen: [
    { record: { failure: 'certificate-required' } },
    { record: { tlsReason: { oneOf: ['PEER_DID_NOT_RETURN_A_CERTIFICATE', 'TLSV1_ALERT_CERTIFICATE_REQUIRED'] } } },
  ],
  refines: 'tls-handshake-failed',
  causes: ['client-certificate-required', 'https-probe-hits-sidecar-tls', 'destination-rule-tls-forgotten'],
});
