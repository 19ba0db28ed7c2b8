import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which versions do istioctl, istiod and the proxies have?',
  about: 'proxy',
  run: [
    {
      command: 'istioctl version',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command: 'istioctl proxy-status',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    several: {
      says: 'The proxies have more than one version.',
      when: {
        record: {
          phrase: 'output-data-plane-versions',
        },
      },
    },
    'far apart': {
      says: 'istiod and some proxies are more than two minor releases apart.',
    },
    same: {
      says: 'All have the same version.',
    },
  },
});
