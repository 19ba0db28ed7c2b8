import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which certificates between the caller and {service} are out of date?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-config secret -n {namespace} <pod>',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command: 'istioctl proxy-config secret -n <caller-namespace> <caller-pod>',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command:
        'openssl s_client -connect {host}:{port} -servername {host} -showcerts </dev/null 2>/dev/null | openssl x509 -noout -dates -issuer',
      changes: false,
      needs: ['openssl', 'shell'],
    },
  ],
  answers: {
    'server expired': {
      says: 'The certificate of the server is past its end.',
      when: {
        record: {
          phrase: 'output-cert-not-valid',
        },
      },
    },
    'caller expired': {
      says: 'The certificate that the caller shows is past its end.',
    },
    'root expired': {
      says: 'The root or an intermediate is past its end.',
      when: {
        record: {
          phrase: 'output-root-not-valid',
        },
      },
    },
    'not valid yet': {
      says: 'A certificate begins in the future, by the clock of the one who checks.',
    },
    'all in date': {
      says: 'All of them are within their dates.',
      when: {
        record: {
          phrase: 'output-cert-valid',
        },
      },
    },
  },
});
