import { type Entry, entry } from '../entry.ts';

const messages = [
  {
    id: 'root-cert-not-there',
    wordings: [
      'MountVolume.SetUp failed for volume "istiod-ca-cert" : configmap "istio-ca-root-cert" not found',
      'configmap "istio-ca-root-cert" not found',
      'configmaps "istio-ca-root-cert" not found',
      'Unable to attach or mount volumes: unmounted volumes=[istiod-ca-cert]',
      'secret "istio.default" not found',
    ],
    means:
      'The namespace lacks the ConfigMap with the mesh’s root certificate, which istiod writes into every namespace',
    saidBy: 'kubelet, kubectl',
    side: 'the pod’s start',
    failure: 'not-ready',
    source:
      'istio/istio@1.29.0 pilot/pkg/serviceregistry/kube/controller/namespacecontroller.go; kubernetes@v1.34.2 pkg/volume/configmap',
  },
  {
    id: 'token-volume-failed',
    wordings: ['MountVolume.SetUp failed for volume "istio-token" : ⟨reason:read⟩'],
    means: 'The kubelet could not get the token with which the proxy proves who it is',
    saidBy: 'kubelet',
    side: 'the pod’s start',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.18.0 pkg/kubelet/token/token_manager.go, pkg/volume/projected',
  },
  {
    id: 'token-volume-unmounted',
    wordings: ['Unable to attach or mount volumes: unmounted volumes=[istio-token]', 'unmounted volumes=[istio-token]'],
    means: 'The pod waits for the volume that holds the proxy’s token',
    saidBy: 'kubelet',
    side: 'the pod’s start',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.34.2 pkg/kubelet/volumemanager',
  },
  {
    id: 'token-request-not-there',
    wordings: [
      'failed to fetch token: the API server does not have TokenRequest endpoints enabled',
      'failed to fetch token: the server could not find the requested resource',
    ],
    means: 'The API server gives no tokens for an audience, as Istio wants them',
    saidBy: 'kubelet',
    side: 'the pod’s start',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.18.0 pkg/kubelet/token/token_manager.go',
  },
  {
    id: 'token-file-unreadable',
    wordings: [
      'failed to fetch token from file: ⟨reason⟩',
      '/var/run/secrets/tokens/istio-token: no such file or directory',
      '/var/run/secrets/tokens/istio-token: permission denied',
      'istiod running without access to K8S tokens',
    ],
    means: 'The agent cannot read the token with which it proves who it is, so it asks without one',
    saidBy: 'pilot-agent, istiod',
    side: 'sidecar or gateway',
    failure: 'unauthenticated',
    source:
      'istio/istio@1.9.0 and master@86c9f01 security/pkg/credentialfetcher/plugin/token.go; @1.5.0 pilot/pkg/bootstrap/istio_ca.go',
  },
  {
    id: 'token-for-another-audience',
    wordings: [
      'token audiences ⟨audiences⟩ is invalid for the target audiences ⟨targets⟩',
      'is invalid for the target audiences',
      'invalid audiences [⟨audiences⟩]',
    ],
    means: 'The token is genuine and was made for somebody else: its audience is not the one that the checker asks for',
    saidBy: 'kube-apiserver (TokenReview), istiod',
    side: 'control plane',
    failure: 'unauthenticated',
    generic: 'mesh',
    source:
      'kubernetes/kubernetes@v1.18.0 pkg/serviceaccount/jwt.go; istio/istio master@86c9f01 security/pkg/server/ca/authenticate/oidc.go',
  },
  {
    id: 'token-review-failed',
    wordings: [
      'the service account authentication returns an error: ⟨reason:read⟩',
      'the token is not authenticated',
      'failed to verify the JWT token (error ⟨reason:read⟩)',
    ],
    means: 'istiod asked the API server whether the pod’s token is genuine, and the answer was no',
    saidBy: 'istiod',
    side: 'control plane',
    failure: 'unauthenticated',
    source: 'istio/istio@1.4.0 and master@86c9f01 security/pkg/k8s/tokenreview/k8sauthn.go, authenticate/oidc.go',
  },
  {
    id: 'token-from-the-future',
    wordings: [
      'token used before issued',
      'token is not valid yet',
      'before the nbf (not before) time',
      'service account token is issued in the future',
      'service account token is not valid yet',
    ],
    means: 'By the clock of the checker the token does not hold yet: two clocks disagree',
    saidBy: 'JWT libraries, kube-apiserver',
    side: 'control plane',
    failure: 'unauthenticated',
    generic: 'mesh',
    source: 'golang-jwt/jwt@v4 errors; kubernetes/kubernetes@v1.34.2 pkg/serviceaccount/claims.go',
  },
] as const;

/** Tokens by which a proxy proves who it is, and the volumes in which it finds them. */
export default (): readonly Entry[] =>
  messages.map((item) => entry(/^(token-file|token-review)/.test(item.id) ? 'log-message' : 'neighbour', item));
