import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does a container of the pod use one of the proxy’s ports, or the host’s network?',
  about: 'proxy',
  run: [
    {
      command:
        'kubectl get pod -n {namespace} {pod} -o jsonpath=\'{.spec.hostNetwork} {range .spec.containers[*]}{.name}{" "}{.ports[*].containerPort}{"\\n"}{end}\'',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'own port': {
      says: 'A container other than istio-proxy names a port from 15000 to 15090.',
    },
    'host network': {
      says: 'It begins with `true`: all pods of the node share their ports.',
    },
    neither: {
      says: 'Neither of the two; a program may listen without naming its port.',
    },
  },
});
