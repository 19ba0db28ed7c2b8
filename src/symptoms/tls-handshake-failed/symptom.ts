import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The TLS handshake failed',
  says: 'The TLS handshake with {service} failed.',
  per: 'service',
  seen: [{ record: { tlsReason: { matches: '.' } } }, { record: { failure: 'tls-handshake' } }],
  refines: 'connection-failed',
  causes: [
    'client-certificate-required',
    'no-shared-cipher',
    'tls-to-plaintext-port',
    'mtls-mode-conflict',
    'gateway-credential-missing',
    'sds-secret-not-ready',
    'sni-missing',
    'tls-version-mismatch',
    'client-certificate-rejected',
    'gateway-credential-missing',
    'tls-handshake-timeout',
    'certificate-key-mismatch',
    'sni-mismatch-at-gateway',
  ],
});
