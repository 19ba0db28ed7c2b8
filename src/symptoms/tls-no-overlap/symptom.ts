import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The two sides share no TLS settings',
  says: 'The two sides have no TLS version, cipher or protocol in common.',
  per: 'service',
  seen: [{ record: { failure: { oneOf: ['tls-version', 'tls-cipher', 'tls-alpn'] } } }],
  refines: 'tls-handshake-failed',
  causes: ['tls-version-mismatch', 'no-shared-cipher', 'alpn-mismatch'],
});
