import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which TLS versions and ciphers do both sides take?',
  about: 'service',
  run: [
    {
      command:
        "openssl s_client -connect {host}:{port} -servername {host} -tls1_2 </dev/null 2>&1 | grep -E 'Protocol|Cipher|alert'",
      changes: false,
      needs: ['openssl', 'shell'],
    },
    {
      command:
        "openssl s_client -connect {host}:{port} -servername {host} -tls1_3 </dev/null 2>&1 | grep -E 'Protocol|Cipher|alert'",
      changes: false,
      needs: ['openssl', 'shell'],
    },
    {
      command: "kubectl get gateway -A -o yaml | grep -A3 -i 'minProtocolVersion\\|cipherSuites'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'no common version': {
      says: 'One side stops below where the other begins.',
    },
    'no common cipher': {
      says: 'The versions meet, the suites do not.',
    },
    'no common protocol': {
      says: 'Version and cipher meet, and the other end takes none of the application protocols (ALPN) offered.',
    },
    'they meet': {
      says: 'Both commands end with a cipher.',
    },
  },
});
