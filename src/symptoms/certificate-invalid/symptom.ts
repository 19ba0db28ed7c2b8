import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A certificate is not acceptable',
  says: 'A certificate was refused for what it is or holds.',
  per: 'service',
  seen: [{ record: { failure: 'certificate-invalid' } }],
  refines: 'tls-handshake-failed',
  causes: [],
});
