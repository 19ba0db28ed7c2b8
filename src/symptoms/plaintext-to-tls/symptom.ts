import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Plain text was sent to a TLS port',
  says: 'Plain HTTP reached a port that expects TLS.',
  per: 'service',
  seen: [
    { record: { failure: 'plaintext-to-tls' } },
    { record: { tlsReason: { oneOf: ['HTTP_REQUEST', 'HTTPS_PROXY_REQUEST'] } } },
  ],
  refines: 'tls-handshake-failed',
  causes: [
    'http-to-https-port',
    'tls-origination-not-applied',
    'strict-mtls-plaintext-client',
    'starttls-at-tls-listener',
    'connect-not-supported',
  ],
});
