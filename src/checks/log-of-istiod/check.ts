import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'How did istiod end the last time, and what does it say?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl get pods -n istio-system -l app=istiod',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl logs -n istio-system deploy/istiod --previous --tail=30',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    killed: {
      says: 'OOMKilled, or exit code 137.',
      when: {
        record: {
          phrase: 'istiod-oomkilled',
        },
      },
    },
    'its CA': {
      says: 'The last lines speak of the signing certificate.',
      when: {
        record: {
          phrase: {
            oneOf: [
              'ca-bundle-of-istiod-unusable',
              'log-failed-to-create-an-istiod-ca',
              'log-incomplete-signing-ca-bundle-detected-at',
            ],
          },
        },
      },
    },
    'its lease': {
      says: 'The last lines speak of a lease or of leader election.',
    },
    running: {
      says: 'It runs, without restarts.',
    },
  },
});
