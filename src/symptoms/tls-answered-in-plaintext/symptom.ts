import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'TLS was answered in plain text',
  says: 'One side spoke TLS to {service}, and what came back was not TLS.',
  per: 'service',
  seen: [{ record: { tlsReason: 'WRONG_VERSION_NUMBER' } }, { record: { failure: 'tls-answered-in-plaintext' } }],
  refines: 'tls-handshake-failed',
  causes: [
    'mtls-to-plaintext-server',
    'tls-to-plaintext-port',
    'mtls-mode-conflict',
    'tls-origination-wrong-port',
    'double-tls',
    'http-named-443-listener-conflict',
    'auto-mtls-overridden',
    'starttls-at-tls-listener',
  ],
});
