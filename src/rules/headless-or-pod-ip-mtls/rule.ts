import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A call to a pod’s own address goes out without mTLS',
  says: 'The caller goes to a pod[, {upstreamHost},] as an unknown destination (PassthroughCluster), in plain text, and the pod’s proxy takes only mTLS.',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          all: [
            { record: { special: 'PassthroughCluster' } },
            { record: { codeDetails: 'filter_chain_not_found', sni: { empty: true } } },
          ],
          per: 'connection',
        },
        because:
          'It is one connection: the caller’s proxy passed it on untouched, and the server’s proxy found no TLS on it.',
      },
    ],
    suggests: [
      {
        when: {
          any: [
            { record: { special: 'PassthroughCluster', flag: 'UC' } },
            {
              all: [{ record: { special: 'PassthroughCluster' } }, { record: { flag: 'UC' } }],
              per: 'connection',
              within: { seconds: 60 },
              inOrder: true,
            },
          ],
        },
        because:
          'PassthroughCluster adds no mTLS, and the other end closed without an answer, as a pod does that takes only mTLS.',
      },
    ],
    fits: [
      {
        when: {
          record: { codeDetails: 'filter_chain_not_found', sni: { empty: true }, caller: 'inside' },
          unless: { listenerPort: { oneOf: [443, 8443, 9443, 15443] } },
        },
        because: 'No filter chain, and no TLS: a call to this pod’s own address looks like this at the server.',
      },
      {
        when: { record: { special: 'PassthroughCluster', flag: { oneOf: ['UC', 'UF'] }, tcp: 'yes' } },
        because: 'PassthroughCluster adds no mTLS; the other end may demand it.',
      },
    ],
  },
  supersedes: ['direct-pod-ip-passthrough'],
  asks: {
    'mtls-mode-of-workload': {
      permissive: 'rulesOut',
      disabled: 'rulesOut',
    },
  },
  lookalikes: ['strict-mtls-plaintext-client', 'mtls-mode-conflict'],
  applies: {},
  fixes: [
    {
      do: 'Call the Service by its name and a port that it declares.',
      snippet: 'curl http://{serviceName}.{namespace}:{port}/',
      risk: 'None.',
      undo: 'Call the address again.',
      verify: 'The caller’s log shows `outbound|…` instead of PassthroughCluster.',
    },
    {
      do: 'For a headless service: declare the port, with the protocol in its name, so that the proxy knows each pod.',
      snippet: 'spec:\n  clusterIP: None\n  ports:\n    - name: tcp-peer\n      port: {port}',
      risk: 'The proxies get a listener for each pod: more memory in large sets.',
      undo: 'kubectl apply the Service from before.',
      verify: 'istioctl proxy-config listener of the caller lists the pod’s address with this port.',
    },
    {
      do: 'Or let the port take plain text.',
      snippet: 'portLevelMtls:\n  {port}: { mode: PERMISSIVE }',
      risk: 'Everybody who reaches the pod may speak to this port.',
      undo: 'kubectl apply the PeerAuthentication from before.',
      verify: 'The call answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: understanding TLS configuration',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/tls-configuration/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: PeerAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
