import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which container of the pod was killed: the application or the proxy?',
  about: 'service',
  run: [
    {
      command:
        'kubectl get pod -n {namespace} {pod} -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.lastState.terminated.reason}{"\\n"}{end}{range .status.initContainerStatuses[*]}{.name}{" "}{.lastState.terminated.reason}{"\\n"}{end}\'',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'the proxy': {
      says: 'A reason stands behind `istio-proxy`.',
      when: { record: { phrase: 'output-proxy-oomkilled' } },
    },
    'the application': { says: 'A reason stands behind another container, and none behind `istio-proxy`.' },
    none: { says: 'No container has ended: the names stand alone.' },
  },
});
