import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Plain text reaches a port that takes only mTLS',
  says: 'A caller without the mesh’s TLS speaks plain text to a pod whose PeerAuthentication says STRICT; its proxy closes the connection.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [
            { record: { phrase: 'log-tls-inspector-no-hello' } },
            { record: { codeDetails: 'filter_chain_not_found' } },
          ],
          per: 'proxy',
          within: { lines: 3 },
          inOrder: true,
        },
        because: 'The first bytes were no TLS hello, and right behind it no filter chain took the connection.',
      },
      {
        when: {
          record: { flag: 'NR', tcp: 'yes', sni: { empty: true } },
          unless: { listenerPort: { oneOf: [443, 8443, 9443, 15443] }, caller: 'outside' },
        },
        because:
          'The pod’s proxy had no filter chain for this connection, and it carried no server name: it was no TLS, and only STRICT has no chain for plain text.',
      },
      {
        when: {
          record: { failure: 'reset', method: { matches: '.' }, destination: 'cluster' },
          unless: { status: { matches: '.' } },
        },
        because:
          'A plain request straight to a service of the cluster was reset without any reply: a sidecar would have answered, so the caller has none.',
      },
    ],
  },
  asks: {
    'sidecar-of-caller': {
      'no sidecar': 'proves',
      'goes around it': 'proves',
      'through it': 'rulesOut',
    },
    'mtls-mode-of-workload': {
      strict: 'suggests',
      permissive: 'rulesOut',
      disabled: 'rulesOut',
    },
  },
  lookalikes: ['http-to-https-port', 'sni-mismatch-at-gateway'],
  applies: {},
  fixes: [
    {
      do: 'Give the caller a sidecar: label its namespace and restart it.',
      snippet:
        'kubectl label namespace <caller-namespace> istio-injection=enabled\nkubectl rollout restart -n <caller-namespace> deployment/<caller>',
      risk: 'Every pod that restarts there gets a sidecar from now on.',
      undo: 'kubectl label namespace <caller-namespace> istio-injection-\nkubectl rollout restart -n <caller-namespace> deployment/<caller>',
      verify: 'The caller’s requests stand in the access log of its sidecar, and answer.',
    },
    {
      do: 'If the caller cannot have one: let this one port take plain text too.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  selector: { matchLabels: { app: {serviceName} } }\n  portLevelMtls:\n    {port}: { mode: PERMISSIVE }',
      risk: 'Everybody who reaches the pod may then speak to this port without identity: guard it by a NetworkPolicy.',
      undo: 'kubectl delete peerauthentication -n {namespace} {serviceName}',
      verify: 'The call answers, and `istioctl experimental describe` shows PERMISSIVE for this port only.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: PeerAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      read: '2026-11-23',
    },
    {
      title:
        'Envoy 1.37, source/common/listener_manager/active_stream_listener_base.cc: “no matching filter chain found”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/listener_manager/active_stream_listener_base.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mutual TLS migration',
      url: 'https://istio.io/latest/docs/tasks/security/authentication/mtls-migration/',
      read: '2026-11-23',
    },
  ],
});
