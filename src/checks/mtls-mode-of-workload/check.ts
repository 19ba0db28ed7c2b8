import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which mTLS mode do the pods behind {service} enforce?',
  about: 'service',
  run: [
    {
      command: 'istioctl experimental describe service {serviceName} -n {namespace}',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command: 'kubectl get peerauthentication -A',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl get peerauthentication -n {namespace} -o yaml',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    strict: {
      says: 'STRICT applies to this port: only mTLS gets in.',
      when: {
        record: {
          phrase: 'output-mtls-strict',
        },
      },
    },
    permissive: {
      says: 'PERMISSIVE applies, or there is no PeerAuthentication: plain text gets in too.',
      when: {
        record: {
          phrase: 'output-mtls-permissive',
        },
      },
    },
    disabled: {
      says: 'DISABLE applies: the sidecar takes plain text alone.',
      when: {
        record: {
          phrase: 'output-mtls-disable',
        },
      },
    },
    'another mode by port': {
      says: '`portLevelMtls` holds another mode for a port than the policy around it.',
      when: {
        record: {
          phrase: 'output-port-level-mtls',
        },
      },
    },
  },
});
