import { type Entry, entry } from '../entry.ts';

const messages = [
  {
    id: 'k8s-webhook-failed-admission',
    wordings: ['failed calling admission webhook "⟨webhook:word⟩": ⟨reason:read⟩'],
    means: 'The API server could not call that webhook; the end tells why',
    saidBy: 'kube-apiserver before 1.14',
    side: 'the API server or its client',
    failure: 'config',
    shell: true,
    source: 'kubernetes/kubernetes@v1.13.0 staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors',
  },
  {
    id: 'webhook-service-not-found',
    wordings: [': service "⟨serviceName:word⟩" not found'],
    means: 'The Service that a webhook names does not exist',
    saidBy: 'kube-apiserver',
    side: 'the API server or its client',
    failure: 'not-found',
    source: 'kubernetes/kubernetes@v1.30.0 staging/src/k8s.io/apiserver/pkg/util/webhook',
  },
];

/** The API server, where it could not call a webhook. */
export default (): readonly Entry[] => messages.map((item) => entry('neighbour', item));
