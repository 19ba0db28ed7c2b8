import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which client certificate does the caller show, and whom does the server trust?',
  about: 'service',
  run: [
    {
      command: "kubectl get destinationrule -A -o yaml | grep -A6 'mode: MUTUAL\\|mode: SIMPLE'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
    {
      command:
        "openssl s_client -connect {host}:{port} -servername {host} -cert <client.crt> -key <client.key> </dev/null 2>&1 | grep -E 'alert|Verify|CA names'",
      changes: false,
      needs: ['openssl', 'shell'],
    },
  ],
  answers: {
    none: {
      says: 'It shows none: the mode is SIMPLE, or no certificate is given.',
    },
    'of another authority': {
      says: 'It shows one that was signed by an authority the server does not name.',
    },
    expired: {
      says: 'It shows one that is past its end.',
    },
    accepted: {
      says: 'With this certificate the handshake ends well.',
    },
  },
});
