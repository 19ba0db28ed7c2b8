import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'An HTTPS probe meets the TLS of the sidecar, which asks for a certificate that the kubelet has not.',
  cause: 'https-probe-hits-sidecar-tls',
  tells: ['envoy.log', 'curl-v.txt'],
  setUp: () =>
    serverSidecar({ of: 'webhook.certs:8514', app: peer('answers'), mode: 'strict', from: 'node-kubelet.kube-system' }),
  request: get('/readyz', { agent: 'kube-probe/1.28', tls: {} }),
  until: { 'reply.txt': /alert/ },
});
