import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'Kubelet probes an application over HTTPS that asks callers for a certificate itself; the sidecar passes TLS on.',
  cause: 'client-certificate-required',
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'etcd.store:2379',
      protocol: 'tcp',
      from: 'node-kubelet.kube-system',
      app: peer('tls-strict', { shows: { hosts: ['etcd.store.svc'], signedBy: 'company' }, asks: 'company' }),
    }),
  request: get('/health', { agent: 'kube-probe/1.31', tls: {} }),
  until: { 'reply.txt': /alert/ },
});
