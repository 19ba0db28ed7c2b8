import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'No filter chain matched the connection',
  says: 'The listener has no filter chain for this connection: it was closed before any request.',
  per: 'service',
  seen: [{ record: { codeDetails: 'filter_chain_not_found' } }, { record: { flag: 'NR', tcp: 'yes' } }],
  refines: 'no-route',
  causes: [
    'sni-mismatch-at-gateway',
    'strict-mtls-plaintext-client',
    'sni-missing',
    'http-to-https-port',
    'starttls-at-tls-listener',
    'mtls-mode-conflict',
    'probe-not-rewritten-strict-mtls',
    'headless-or-pod-ip-mtls',
    'portlevel-mtls-not-applied',
    'passthrough-and-simple-mixed',
  ],
});
