import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'How does ztunnel reach the pods of {service}: by tunnel, or as plain TCP?',
  about: 'service',
  run: [
    {
      command: 'istioctl ztunnel-config workloads --workload-namespace {namespace}',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    'as HBONE': {
      says: 'The column PROTOCOL says HBONE.',
    },
    'as TCP': {
      says: 'The column PROTOCOL says TCP: the pod is not part of the mesh.',
    },
    'not listed': {
      says: 'The pod is not in the list.',
    },
  },
});
