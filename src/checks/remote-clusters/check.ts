import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which clusters does istiod know, and does it read them?',
  about: 'proxy',
  run: [
    {
      command: 'istioctl remote-clusters',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    'not listed': {
      says: 'The other cluster is not in the list.',
    },
    'not synced': {
      says: 'Its STATUS is not `synced`.',
    },
    'another name': {
      says: 'It is listed under another name than its pods’ CLUSTER_ID.',
    },
    synced: {
      says: 'It is listed as `synced`.',
    },
  },
});
