import { type Entry, entry } from '../entry.ts';

const messages = [
  {
    id: 'proxy-container-not-there',
    wordings: [
      'container istio-proxy is not valid for pod ⟨podName:word⟩',
      'container istio-proxy not found in pod ⟨podName:word⟩',
      'container not found ("istio-proxy")',
      'The pod is missing its Istio proxy',
      'invalid container istio-proxy',
    ],
    means: 'The pod has no container of the name istio-proxy: it was made without the sidecar',
    saidBy: 'kubectl, kubelet, istioctl',
    side: 'the pod without a sidecar',
    failure: 'config',
    source:
      'kubernetes/kubernetes@v1.34.2 pkg/registry/core/pod/strategy.go; istio/istio@1.5.0 galley/pkg/config/analysis/msg/messages.yaml',
  },
  {
    id: 'image-auto-pulled',
    wordings: [
      'Failed to pull image "auto": ⟨reason:read⟩',
      'Failed to pull image "auto"',
      'Back-off pulling image "auto"',
      'docker.io/library/auto:latest',
    ],
    means: 'The image name `auto` stands for what the injector would have put there: this pod was not injected',
    saidBy: 'kubelet',
    side: 'the gateway without its proxy',
    failure: 'not-ready',
    source: 'istio/istio@1.29.0 manifests/charts/gateway/templates/deployment.yaml',
  },
  {
    id: 'check-inject-no-match',
    wordings: [
      'No matching namespace labels (⟨labels⟩) or pod labels (⟨labels2⟩)',
      'No matching namespace labels (⟨labels⟩)',
      'ERROR: no Istio injection hooks present',
    ],
    means:
      'This webhook does not look at the pod: neither the namespace’s labels nor the pod’s are those that it asks for',
    saidBy: 'istioctl experimental check-inject',
    side: 'command output',
    source: 'istio/istio master@86c9f01 istioctl/pkg/checkinject/checkinject.go',
  },
  {
    id: 'check-inject-prevented',
    wordings: [
      'Pod has ⟨label:word⟩ label, preventing injection',
      'Namespace has ⟨label:word⟩ label, preventing injection',
      'has sidecar injection disabled',
    ],
    means: 'A label forbids the injection',
    saidBy: 'istioctl experimental check-inject, istioctl kube-inject',
    side: 'command output',
    failure: 'config',
    source: 'istio/istio master@86c9f01 istioctl/pkg/checkinject/checkinject.go, pkg/kube/inject/inject.go',
  },
  {
    id: 'check-inject-several',
    wordings: ['ERROR: multiple webhooks will inject, which can lead to errors', 'multiple webhooks will inject'],
    means: 'More than one injector would inject this pod',
    saidBy: 'istioctl experimental check-inject',
    side: 'command output',
    failure: 'config',
    source: 'istio/istio master@86c9f01 istioctl/pkg/checkinject/checkinject.go',
  },
  {
    id: 'check-inject-never',
    wordings: ['The injection webhook is deactivated, and will never match labels'],
    means: 'This webhook was set aside, as it happens to the default one when a revision tag takes its place',
    saidBy: 'istioctl experimental check-inject',
    side: 'command output',
    source: 'istio/istio master@86c9f01 istioctl/pkg/checkinject/checkinject.go',
  },
  {
    id: 'check-inject-matches',
    wordings: ['Namespace label ⟨label:word⟩ matches', 'Pod label ⟨label:word⟩ matches'],
    means: 'This webhook will inject the pod when it is made anew',
    saidBy: 'istioctl experimental check-inject',
    side: 'command output',
    source: 'istio/istio master@86c9f01 istioctl/pkg/checkinject/checkinject.go',
  },
  {
    id: 'revision-not-known',
    wordings: [
      'cannot modify tag: cannot find MutatingWebhookConfiguration or Service with revision "⟨revision:word⟩"',
      'cannot modify tag: cannot find MutatingWebhookConfiguration with revision "⟨revision:word⟩"',
    ],
    means: 'A tag is to lead to a revision of the control plane that is not installed',
    saidBy: 'istioctl tag',
    side: 'command output',
    failure: 'config',
    source: 'istio/istio master@86c9f01 istioctl/pkg/tag/generate.go',
  },
  {
    id: 'label-of-revision',
    wordings: ['istio.io/rev=⟨revision:word⟩', 'istio.io/rev: ⟨revision:word⟩', '"istio.io/rev":"⟨revision:word⟩"'],
    means: 'The label that names the revision of the control plane which is to inject',
    saidBy: 'Kubernetes',
    side: 'namespace or pod',
    source: 'istio/istio@1.29.0 pkg/config/constants; istio/api label/labels.yaml',
  },
  {
    id: 'host-network-skipped',
    wordings: ['has host networking enabled', 'Skipping injection because ⟨what⟩ has host networking enabled'],
    means: 'Pods on the host’s network are never injected: their rules would change the network of the whole node',
    saidBy: 'istioctl kube-inject',
    side: 'command output',
    failure: 'config',
    source: 'istio/istio@1.29.0 pkg/kube/inject/inject.go',
  },
  {
    id: 'host-network-set',
    wordings: ['hostNetwork: true', '"hostNetwork": true', '"hostNetwork":true'],
    means: 'The pod uses the network of its node',
    saidBy: 'Kubernetes',
    side: 'the pod’s manifest',
    source: 'kubernetes/kubernetes@v1.34.2 PodSpec.hostNetwork',
  },
  {
    id: 'injector-skipped',
    wordings: ['Skipping due to policy check', 'Skipping ⟨pod:word⟩ due to policy check'],
    means: 'istiod was asked about the pod and left it alone: host network, a label or a selector says so',
    saidBy: 'istiod',
    side: 'control plane',
    source: 'istio/istio@1.9.0 and master@86c9f01 pkg/kube/inject/webhook.go',
  },
] as const;

/** What tells whether a pod was, or will be, injected. */
export default (): readonly Entry[] =>
  messages.map((item) =>
    entry(item.id === 'host-network-set' ? 'neighbour' : 'log-message', {
      ...item,
      title: (item.wordings[0] as string).replace(/⟨(\w+)(?::\w+)?⟩/g, '…'),
    }),
  );
