import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do the proxies have what istiod sent last?',
  about: 'proxy',
  run: [
    {
      command: 'istioctl proxy-status',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    stale: {
      says: 'Some rows show STALE, and still do after a minute.',
      when: {
        record: {
          phrase: 'output-proxy-stale',
        },
      },
    },
    absent: {
      says: 'The pod is not in the list: it is not connected.',
    },
    synced: {
      says: 'All rows show SYNCED or NOT SENT.',
    },
  },
});
