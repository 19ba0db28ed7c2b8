import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is the agent of istio-cni Ready on the node of the pod?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl get pods -A -l k8s-app=istio-cni-node -o wide',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    ready: {
      says: 'One pod istio-cni-node runs on that node, and is 1/1.',
    },
    'not ready': {
      says: 'The one of that node is 0/1, restarts, or does not exist.',
    },
    none: {
      says: 'There is no such DaemonSet in the cluster.',
      when: 'nothing printed',
    },
  },
});
