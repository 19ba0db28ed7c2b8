import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is a waypoint bound to {service}, and is it programmed?',
  about: 'service',
  run: [
    {
      command: 'istioctl waypoint list -n {namespace}',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command: 'kubectl get service -n {namespace} {serviceName} -o yaml',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    none: {
      says: 'There is none, or neither the service nor its namespace has the label `istio.io/use-waypoint`.',
    },
    'not programmed': {
      says: 'PROGRAMMED is not True, or its condition says that it is not ready.',
      when: {
        record: {
          phrase: 'waypoint-is-not-ready',
        },
      },
    },
    refused: {
      says: 'The waypoint does not take services of this namespace or of this kind.',
      when: {
        record: {
          phrase: 'waypoint-not-bound',
        },
      },
    },
    bound: {
      says: 'PROGRAMMED is True, and `istio.io/WaypointBound` is True.',
    },
  },
});
