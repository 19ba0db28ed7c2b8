import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The TLS handshake was cut by a reset',
  says: 'The proxy began TLS with {service}, and the other side reset the connection.',
  per: 'service',
  seen: [
    { record: { failure: 'tls-handshake', errno: 104 } },
    { record: { phrase: 'log-tls-remote-address', errno: 104 } },
  ],
  refines: ['tls-handshake-failed', 'connection-reset', 'upstream-error'],
  causes: [
    'mtls-mode-conflict',
    'sni-mismatch-at-gateway',
    'mtls-to-plaintext-server',
    'client-certificate-rejected',
    'multicluster-root-not-shared',
    'host-firewall-blocks-traffic',
    'network-policy-blocked',
    'proxy-protocol-mismatch',
    'tls-handshake-timeout',
  ],
});
