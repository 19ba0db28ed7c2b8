import { type Entry, entry } from '../entry.ts';

const messages = [
  {
    id: 'ads-stream-ended',
    wordings: [
      'ADS: ⟨peer:word⟩ ⟨node:word⟩ terminated',
      'ADS: ⟨peer:word⟩ ⟨node:word⟩ terminated rpc error: code = Canceled desc = context canceled',
      'ADS: ⟨peer:word⟩ ⟨node:word⟩ terminated rpc error: code = Unavailable desc = transport is closing',
    ],
    means: 'A proxy ended its stream to istiod: it was stopped, or it renews its connection',
    saidBy: 'istiod, Pilot',
    side: 'control plane',
    source: 'istio/istio@1.0.0 pilot/pkg/proxy/envoy/v2/ads.go, istio/istio@1.9.0 and @1.20.0 pilot/pkg/xds/ads.go',
  },
  {
    id: 'ads-stream-failed',
    wordings: [
      'ADS: ⟨peer:word⟩ ⟨node:word⟩ terminated with error: ⟨reason:read⟩',
      'ADS: ⟨peer:word⟩ ⟨node:word⟩ terminated with unexpected error: ⟨reason:read⟩',
      'ADS: ⟨peer:word⟩ ⟨node:word⟩ terminated rpc error: ⟨reason:read⟩',
    ],
    means: 'The stream of a proxy to istiod ended, and the reason is none of the usual ones',
    saidBy: 'istiod',
    side: 'control plane',
    source: 'istio/istio@1.9.0 and @1.20.0 pilot/pkg/xds/ads.go',
  },
  {
    id: 'gateway-listener-refused',
    wordings: ['gateway listener ⟨listener:word⟩ validation failed: ⟨reason:read⟩'],
    means: 'Pilot made a listener for a gateway that is not valid and left it out',
    saidBy: 'Pilot before Istio 1.5',
    side: 'control plane',
    failure: 'config',
    source: 'istio/istio@1.3.0 pilot/pkg/networking/core/v1alpha3/gateway.go',
  },
  {
    id: 'pilot-listener-without-chains',
    wordings: ['must have more than 0 chains in listener ⟨listener:word⟩', 'must have more than 0 chains in listener'],
    means: 'Nothing is bound to this port of the gateway, so there is no listener to make',
    saidBy: 'istiod',
    side: 'control plane',
    failure: 'config',
    source: 'istio/istio@1.10.0 pilot/pkg/networking/core/v1alpha3/gateway.go',
  },
  {
    id: 'pilot-duplicate-gateway-hosts',
    wordings: ['skipping server on gateway ⟨gateway:word⟩, duplicate host names: ⟨hosts⟩'],
    means: 'Two servers of Gateways have the same TLS host; this one is left out',
    saidBy: 'istiod, at level debug',
    side: 'control plane',
    failure: 'config',
    source: 'istio/istio@1.12.0 pilot/pkg/model/gateway.go',
  },
  {
    id: 'citadel-csr-signing-failed',
    wordings: ['CSR signing failed: ⟨reason:read⟩', 'CSR identity extraction error (⟨reason⟩)'],
    means: 'Citadel did not sign the certificate that a node agent asked for',
    saidBy: 'Istio’s node agent before 1.5',
    side: 'the pod’s agent',
    failure: 'config',
    source: 'istio/istio@1.0.0 security/cmd/node_agent/na/nodeagent.go',
  },
  {
    id: 'sds-gateway-secret-not-found',
    wordings: [
      'cannot find secret ⟨secret:word⟩ and cannot find fallback secret ⟨fallback:word⟩',
      'Cannot find secret ⟨secret:word⟩, searching for fallback secret ⟨fallback:word⟩',
      'SecretFetcher cannot find secret ⟨secret:word⟩ from cache',
      'waiting for ingress gateway secret for proxy',
    ],
    means: 'The gateway’s agent has no Secret of the name that the Gateway asks for',
    saidBy: 'Istio’s gateway agent, 1.1 to 1.7',
    side: 'the gateway',
    failure: 'config',
    source: 'istio/istio@1.3.0 security/pkg/nodeagent/secretfetcher/secretfetcher.go',
  },
  {
    id: 'sds-gateway-secret-empty',
    wordings: [
      'failed load server cert/key pair from secret ⟨secret:word⟩: server cert or private key is empty',
      'failed load server cert/key pair from secret ⟨secret:word⟩',
    ],
    means:
      'A Secret of the gateway’s namespace has no certificate and key; the agent tries all of them, also those that are for something else',
    saidBy: 'Istio’s gateway agent, 1.1 to 1.7',
    side: 'the gateway',
    failure: 'config',
    source: 'istio/istio@1.5.0 security/pkg/nodeagent/secretfetcher/secretfetcher.go',
  },
];

/** What Pilot, Citadel and a gateway’s agent say of listeners and certificates that they could not make. */
export default (): readonly Entry[] => messages.map((item) => entry('log-message', item));
