import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the server behind {service} show when one begins TLS with it?',
  about: 'service',
  run: [
    {
      command: 'openssl s_client -connect {host}:{port} -servername {host} -showcerts </dev/null',
      changes: false,
      needs: ['openssl'],
    },
  ],
  answers: {
    'plain text': {
      says: 'No TLS at all: `wrong version number`, `no peer certificate available`.',
    },
    'intermediate missing': {
      says: 'Only its own certificate: `unable to verify the first certificate` (21).',
      when: {
        record: {
          phrase: 's-client-verify-21',
        },
      },
    },
    'private root': {
      says: 'A chain up to a root of a company or of a mesh that the caller does not hold.',
    },
    'self-signed': {
      says: 'One certificate, signed by itself (18).',
      when: {
        record: {
          phrase: 's-client-verify-18',
        },
      },
    },
    expired: {
      says: '`certificate has expired` (10).',
      when: {
        record: {
          phrase: 's-client-verify-10',
        },
      },
    },
    'another name': {
      says: 'The subject alternative names do not hold the name that was asked for.',
    },
    'asks for a certificate': {
      says: 'It names authorities for client certificates.',
      when: {
        record: {
          phrase: 'output-asks-for-certificate',
        },
      },
    },
    'in order': {
      says: '`Verify return code: 0 (ok)`.',
      when: {
        record: {
          phrase: 'output-verify-ok',
        },
      },
    },
  },
});
