import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'How many destinations does the proxy know, and how many of them does its application call?',
  about: 'proxy',
  run: [
    {
      command: 'istioctl proxy-config clusters -n <namespace> <pod> | wc -l',
      changes: false,
      needs: ['istioctl', 'shell'],
    },
    { command: 'kubectl get sidecar -A', changes: false, needs: ['kubectl'] },
  ],
  answers: {
    'all of the mesh': {
      says: 'About as many clusters as all Services and their ports together, and no Sidecar bounds them.',
    },
    'some dozens': { says: 'Not many more than the application calls.' },
  },
});
