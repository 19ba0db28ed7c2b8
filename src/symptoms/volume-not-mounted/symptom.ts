import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The pod waits for a volume',
  says: 'The kubelet could not prepare a volume of the pod, so none of its containers starts.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'root-cert-not-there',
            'token-volume-failed',
            'token-volume-unmounted',
            'token-request-not-there',
            'k8s-mount-failed',
            'k8s-unmounted-volumes',
            'k8s-mount-not-registered',
            'log-root-ca-file-for-xds-does-not-exist',
            'log-root-ca-file-for-ca-does-not-exist',
          ],
        },
      },
    },
  ],
  refines: START_OF_A_POD,
  causes: ['root-cert-not-distributed', 'istio-token-unreadable', 'istiod-unreachable'],
});
