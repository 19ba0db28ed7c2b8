import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which init container of the pod fails, and what is its last line?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl logs -n {namespace} {pod} -c istio-init --tail=30',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl logs -n {namespace} {pod} -c istio-validation --tail=30',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'not permitted': {
      says: '`Permission denied (you must be root)` or `Operation not permitted`.',
      when: {
        record: {
          phrase: {
            oneOf: ['iptables-not-permitted', 'log-can-t-initialize-iptables-table-nat-permission-denied-you'],
          },
        },
      },
    },
    'not in the kernel': {
      says: '`missing kernel module?`, `do you need to insmod?` or `no loaded kernel support`.',
      when: {
        record: {
          phrase: {
            oneOf: ['iptables-no-such-table', 'iptables-no-such-extension'],
          },
        },
      },
    },
    'there already': {
      says: '`Chain already exists`, or a list of rules that holds the chains ISTIO_INBOUND and ISTIO_REDIRECT already.',
      when: {
        record: {
          phrase: {
            oneOf: ['iptables-chain-exists', 'iptables-chains-made-before'],
          },
        },
      },
    },
    'not redirected': {
      says: '`iptables validation failed` or `Error connecting to 127.0.0.6:15002`.',
      when: {
        record: {
          phrase: 'log-iptables-validation-failed-workload-is-not-ready-for-istio',
        },
      },
    },
    'another container': {
      says: 'Neither of the two: an init container of the application fails.',
    },
  },
});
