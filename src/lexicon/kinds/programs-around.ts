import { type Entry, entry } from '../entry.ts';

const KUBERNETES = 'kubernetes/kubernetes@v1.34.2';
const OAUTH2_PROXY = 'oauth2-proxy/oauth2-proxy@14af2951 oauthproxy.go';
const ISTIOCTL = 'istio/istio@86c9f01 pkg/kube/client.go';
const ENVOY_GATEWAY = 'envoyproxy/gateway@d32f282 internal/gatewayapi/validate.go';

const istioctl = [
  {
    id: 'istioctl-finds-no-istiod',
    wordings: [
      'unable to find any Istiod instances',
      'unable to find any Pilot instances',
      'no running Istio pods in namespace "⟨namespace:word⟩"',
      'no running Istio pods in "⟨namespace:word⟩"',
    ],
    means: 'istioctl found no running pod of istiod in the namespace where it looked, or none of that revision',
    failure: 'not-ready',
    source: ISTIOCTL,
  },
  {
    id: 'istioctl-cannot-read-proxy',
    wordings: [
      'failed to execute command on ⟨pod:word⟩ sidecar: ⟨reason:read⟩',
      'failed to execute command on ingress gateway sidecar: ⟨reason:read⟩',
      'failed to execute command on sidecar: ⟨reason:read⟩',
      'failed to execute command on Envoy: ⟨reason:read⟩',
      'failed to execute command on Ztunnel: ⟨reason:read⟩',
      'failed to execute command on ⟨pod:word⟩ Ztunnel: ⟨reason:read⟩',
      'failure running port forward process: Get "http://⟨address:word⟩/config_dump": ⟨reason:read⟩',
    ],
    means: 'istioctl asked the proxy of a pod for its state and got no answer',
    failure: 'not-ready',
    source: `${ISTIOCTL}; istioctl/pkg/proxyconfig/proxyconfig.go`,
  },
].map((item) => ({ ...item, saidBy: 'istioctl', side: 'the proxy that was asked' }));

const kubelet = [
  {
    id: 'k8s-probe-errored-structured',
    wordings: ['"Probe errored" err="⟨reason:read⟩"', 'Probe errored err="⟨reason:read⟩"'],
    means: 'kubelet could not carry out a probe',
  },
  {
    id: 'k8s-probe-failed-structured',
    wordings: ['"Probe failed" probeType="⟨probe:word⟩"', 'Probe failed probeType="⟨probe:word⟩"'],
    means: 'A probe of a container failed; what it was answered stands behind `output`',
  },
].map((item) => ({
  ...item,
  failure: 'not-ready',
  saidBy: 'kubelet',
  side: 'the pod that is probed',
  source: `${KUBERNETES} pkg/kubelet/prober/prober.go`,
  shell: true,
}));

const rollout = [
  {
    id: 'rollout-deadline',
    wordings: [
      'exceeded its progress deadline',
      'has timed out progressing',
      'ProgressDeadlineExceeded',
      'Progress deadline exceeded',
    ],
    means: 'The pods of a deployment did not become ready in the time that it may take',
    failure: 'not-ready',
    saidBy: 'kubectl, Kubernetes',
    side: 'the pods of the deployment',
    source: `${KUBERNETES} pkg/controller/deployment/util/deployment_util.go, TimedOutReason`,
  },
];

const oauth2Proxy = [
  {
    id: 'oauth2-proxy-login-failed',
    wordings: [
      'Error redeeming code during OAuth2 callback: ⟨reason:read⟩',
      'Error creating session during OAuth2 callback: ⟨reason:read⟩',
      'Error while parsing OAuth2 callback: ⟨reason:read⟩',
      'Error while parsing OAuth2 state: ⟨reason:read⟩',
      'Invalid authentication via OAuth2: unable to obtain CSRF cookie',
      'Invalid authentication via OAuth2: CSRF token mismatch, potential attack',
      'Invalid authentication via OAuth2: unauthorized',
      'No cookies were found in OAuth callback.',
      'Cookies were found in OAuth callback, but none was a CSRF cookie.',
      'Session validation failed: Session{',
      'Invalid authorization via session',
    ],
    title: 'Invalid authentication via OAuth2: …',
    means: 'The login did not come to its end: the code, the state or the cookie of the login was not accepted',
  },
  {
    id: 'oauth2-proxy-session-lost',
    wordings: [
      'Error saving session state for ⟨address:word⟩: ⟨reason:read⟩',
      'Unable to refresh session: ⟨reason:read⟩',
      'Multiple cookies are required for this session as it exceeds the 4kb cookie limit',
    ],
    title: 'Multiple cookies are required for this session as it exceeds the 4kb cookie limit',
    means: 'oauth2-proxy could not keep the session, or splits it over several cookies because it is so large',
  },
].map((item) => ({
  ...item,
  failure: 'unauthenticated',
  saidBy: 'oauth2-proxy',
  side: 'the external authorizer',
  source: OAUTH2_PROXY,
}));

const gatewayApi = [
  {
    id: 'gwapi-eg-route-refused',
    wordings: [
      'Failed to process route rule ⟨number:number⟩: ⟨reason:read⟩',
      'Failed to process route rule ⟨number:number⟩ match ⟨number:number⟩: ⟨reason:read⟩',
    ],
    means: 'Envoy Gateway could not make a rule of the route; the reason stands behind it',
  },
  {
    id: 'gwapi-eg-port-not-found',
    wordings: ['TCP', 'UDP'].flatMap((protocol) => [
      `${protocol} Port ⟨port:number⟩ not found on Service ⟨service:word⟩`,
      `${protocol} port ⟨port:number⟩ not found on service import ⟨service:word⟩`,
    ]),
    means: 'The route names a port that its Service does not have',
  },
  {
    id: 'gwapi-eg-other-namespace',
    wordings: [
      'Secret is not located in the same namespace as ⟨kind:word⟩ Secret namespace: ⟨names⟩ does not match ⟨kind:word⟩ namespace:',
      'Secret is not located in the same namespace as',
    ],
    title: '… Secret is not located in the same namespace as …',
    means: 'A Secret is asked for in another namespace than the one where it has to be',
  },
  {
    id: 'gwapi-eg-not-permitted',
    wordings: ['not permitted by any ReferenceGrant'],
    title: '… not permitted by any ReferenceGrant',
    means: 'A reference leads into another namespace, and nothing there allows it',
  },
  {
    id: 'gwapi-eg-secret-not-there',
    wordings: ['certificate refs ⟨number:number⟩: Secret ⟨secret:word⟩ does not exist'],
    means: 'The Secret with the listener’s certificate is not there',
  },
].map((item) => ({
  ...item,
  failure: 'config',
  saidBy: 'Envoy Gateway',
  side: 'control plane',
  source: ENVOY_GATEWAY,
}));

const contour = [
  {
    id: 'contour-secret-not-usable',
    wordings: [
      'Spec.VirtualHost.TLS Secret "⟨secret:word⟩" is invalid: ⟨reason:read⟩',
      'Spec.Virtualhost.TLS Secret "⟨secret:word⟩" fallback certificate is invalid: ⟨reason:read⟩',
    ],
    means: 'The Secret that an HTTPProxy names for its host is missing or no certificate',
  },
  {
    id: 'contour-secret-not-delegated',
    wordings: [
      'Spec.VirtualHost.TLS Secret "⟨secret:word⟩" certificate delegation not permitted',
      'Secret "⟨secret:word⟩" is not configured for certificate delegation',
    ],
    means: 'The Secret lies in another namespace, and no TLSCertificateDelegation allows it',
  },
  {
    id: 'contour-backend-not-found',
    wordings: [
      'Spec.Routes unresolved service reference: ⟨reason:read⟩',
      'Spec.TCPProxy unresolved service reference: ⟨reason:read⟩',
    ],
    means: 'A route names a Service, or a port of it, that is not there',
  },
].map((item) => ({
  ...item,
  failure: 'config',
  saidBy: 'Contour',
  side: 'control plane',
  source: 'projectcontour/contour@31c4bb38 internal/dag/httpproxy_processor.go',
}));

const controlPlane = [
  {
    id: 'k8s-no-gateway-api-kind',
    wordings: [
      'no matches for kind "⟨kind:word⟩" in version "gateway.networking.k8s.io/⟨apiVersion:word⟩"',
      'no matches for kind "⟨kind:word⟩" in group "gateway.networking.k8s.io"',
      'no matches for gateway.networking.k8s.io/⟨apiVersion:word⟩, Resource=',
    ],
    means: 'The cluster has no CRDs of the Gateway API, or not this version of them',
    failure: 'config',
    saidBy: 'kubectl, Helm, controllers',
    side: 'the API server or its client',
    source: 'kubernetes/kubernetes@v1.34.2 staging/src/k8s.io/apimachinery/pkg/api/meta/errors.go',
  },
  {
    id: 'ca-cluster-without-client',
    wordings: ["could not get cluster ⟨clusterId⟩'s kube client"],
    means: 'Whoever issues certificates was asked from a cluster that it has no access to',
    failure: 'unauthenticated',
    saidBy: 'istiod up to 1.28, istio-csr',
    side: 'control plane',
    source: 'istio/istio@1.20.0 security/pkg/server/ca/authenticate/kubeauth/kube_jwt.go',
  },
];

const start = [
  {
    id: 'envoy-start-config-refused',
    wordings: [
      "error initializing configuration '⟨file⟩': ⟨reason:read⟩",
      "error initializing config '⟨file⟩': ⟨reason:read⟩",
      'Unable to convert YAML as JSON:',
    ],
    means: 'Envoy could not use the configuration that it was started with, and ended',
  },
  {
    id: 'envoy-bootstrap-fields',
    wordings: [
      'Protobuf message (type envoy.config.bootstrap.⟨version:word⟩ reason ⟨reason⟩) has unknown fields',
      'Protobuf message (type envoy.config.bootstrap.⟨version:word⟩ with unknown field set ⟨fields⟩) has unknown fields',
      'Proto constraint validation failed (BootstrapValidationError.⟨field⟩',
      'At least one of --config-path or --config-yaml or Options::configProto() should be non-empty',
    ],
    title: 'Protobuf message (type envoy.config.bootstrap.v3.Bootstrap …) has unknown fields',
    means: 'The configuration that Envoy is started with has a field that this version does not know, or lacks one',
  },
].map((item) => ({
  ...item,
  failure: 'config',
  saidBy: 'Envoy',
  side: 'the proxy itself',
  source: 'envoyproxy/envoy@v1.37.0 source/server/server.cc, source/common/protobuf/utility.cc',
}));

/** What the programs around a mesh say of a proxy, a login, a probe or a route that they could not bring about. */
export default (): readonly Entry[] =>
  [...istioctl, ...kubelet, ...rollout, ...oauth2Proxy, ...gatewayApi, ...contour, ...controlPlane, ...start].map(
    (item) => entry('neighbour', item),
  );
