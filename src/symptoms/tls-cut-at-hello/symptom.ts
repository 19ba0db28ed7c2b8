import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection was cut at the TLS hello',
  says: 'The connection to {service} was opened, and cut when the client began TLS.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'curl-35-recv-reset',
            'curl-35-syscall',
            'curl-35-unexpected-eof',
            'java-remote-terminated',
            'node-tls-disconnected',
            'python-ssl-unexpected-eof',
            'go-https-reset',
            'go-https-eof',
          ],
        },
      },
    },
  ],
  refines: ['connection-reset', 'connection-closed', 'tls-handshake-failed'],
  causes: [
    'sni-mismatch-at-gateway',
    'gateway-credential-missing',
    'registry-only-egress-blocked',
    'host-firewall-blocks-traffic',
    'strict-mtls-plaintext-client',
    'client-certificate-required',
    'mtls-mode-conflict',
    'no-shared-cipher',
    'port-name-protocol-mismatch',
    'http-named-443-listener-conflict',
    'tls-handshake-timeout',
  ],
});
