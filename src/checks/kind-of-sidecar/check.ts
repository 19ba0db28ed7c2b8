import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is istio-proxy a native sidecar in this pod?',
  about: 'proxy',
  run: [
    {
      command:
        "kubectl get pod -n {namespace} {pod} -o jsonpath='init: {.spec.initContainers[*].name} containers: {.spec.containers[*].name}'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    native: {
      says: 'istio-proxy stands behind `init:`.',
    },
    'beside the application': {
      says: 'istio-proxy stands behind `containers:`.',
    },
    none: {
      says: 'There is no istio-proxy in it.',
    },
  },
});
