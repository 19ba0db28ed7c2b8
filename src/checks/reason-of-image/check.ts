import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which image is it, and what does the node say about it?',
  about: 'proxy',
  run: [
    {
      command: "kubectl describe pod -n {namespace} {pod} | grep -E 'Failed to pull|Back-off pulling|Image:'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    auto: {
      says: 'The image is `auto`.',
      when: {
        record: {
          phrase: 'image-auto-pulled',
        },
      },
    },
    'other processor': {
      says: 'It says `no match for platform` or `no matching manifest`.',
      when: {
        record: {
          phrase: 'wrong-processor',
        },
      },
    },
    'not found or refused': {
      says: '`not found`, `manifest unknown`, `pull access denied`, `unauthorized`.',
    },
    'not reached': {
      says: 'A timeout, `no such host`, `connection refused`, `toomanyrequests`.',
    },
  },
});
