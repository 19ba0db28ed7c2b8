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
      says: 'Some proxies are more than one minor release behind istiod, or ahead of it.',
    },
    same: {
      says: 'All have the same version.',
    },
  },
});
