import { type Entry, entry } from '../entry.ts';

/** `… 2 rejected`: any number but none. */
const REFUSED = ['cds', 'lds'].flatMap((kind) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${kind} updates: ⟨number:number⟩ successful, ${count} rejected`),
);

const messages = [
  {
    id: 'agent-dns-table-not-loaded',
    wordings: ['dns request for host "⟨host⟩" before lookup table is loaded', 'before lookup table is loaded'],
    means: 'The agent’s DNS proxy was asked before istiod sent it the names: the question fails',
    saidBy: 'pilot-agent (DNS proxy)',
    side: 'sidecar',
    failure: 'dns',
    source: 'istio/istio@1.17 pkg/dns/client/dns.go',
  },
  {
    id: 'agent-updates-none',
    wordings: [
      'Envoy proxy is NOT ready: cds updates: ⟨number:number⟩ successful, 0 rejected; lds updates: ⟨count:number⟩ successful, 0 rejected',
    ],
    means: 'The agent of Istio 1.1 counts the configurations that came; the proxy waits for more',
    saidBy: 'pilot-agent',
    side: 'sidecar or gateway',
    failure: 'not-ready',
    source: 'istio/istio@1.1.0 pilot/cmd/pilot-agent/status/ready/probe.go',
  },
  {
    id: 'xds-updates-rejected',
    wordings: REFUSED,
    means: 'The agent counts configurations that the proxy refused',
    saidBy: 'pilot-agent',
    side: 'sidecar or gateway',
    source: 'istio/istio@1.29.0 pilot/cmd/pilot-agent/status/ready/probe.go',
  },
  {
    id: 'agent-certificate-old',
    wordings: [
      'Failed to create certificate: ⟨reason:read⟩',
      'CSR hit non-retryable error ⟨reason:read⟩',
      'CSR failed with error: ⟨reason:read⟩',
    ],
    means: 'The agent asked for a certificate and was refused or not answered; the reason follows',
    saidBy: 'pilot-agent before Istio 1.10',
    side: 'sidecar or gateway',
    failure: 'upstream-error',
    shell: true,
    source:
      'istio/istio@1.6 security/pkg/nodeagent/caclient/providers/citadel/client.go, security/pkg/nodeagent/cache/secretcache.go',
  },
  {
    id: 'probe-of-proxy',
    wordings: [':15021/healthz/ready', ':15020/healthz/ready'],
    means: 'The sidecar’s or gateway’s own readiness: port 15021, before Istio 1.7 port 15020',
    saidBy: 'kubelet',
    side: 'the pod’s start',
    source: 'istio.io docs, ports used by Istio',
  },
  {
    id: 'validation-port',
    wordings: ['Error connecting to 127.0.0.6:15002', '->127.0.0.6:15002'],
    means: 'istio-validation tries whether the pod’s connections are led to the proxy, and was not led there',
    saidBy: 'istio-validation',
    side: 'the pod’s start',
    failure: 'not-ready',
    source: 'istio/istio@1.29.0 tools/istio-iptables/pkg/validation',
  },
];

/** What the agent beside Envoy says while the proxy becomes ready, gets its certificate and answers DNS. */
export default (): readonly Entry[] => messages.map((item) => entry('log-message', item));
