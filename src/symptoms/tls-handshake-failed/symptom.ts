import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The TLS handshake failed',
  says: 'The TLS handshake with {service} failed.',
  per: 'service',
  seen: [{ record: { tlsReason: { matches: '.' } } }, { record: { failure: 'tls-handshake' } }],
  refines: 'connection-failed',
  causes: [
    'mtls-mode-conflict',
    'no-shared-cipher',
    'client-certificate-required',
    'sni-missing',
    'tls-version-mismatch',
    'client-certificate-rejected',
    'gateway-credential-missing',
    'tls-handshake-timeout',
    'certificate-key-mismatch',
  ],
});
