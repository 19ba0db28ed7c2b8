import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'An HTTPS probe meets the TLS of the sidecar with TLS 1.2, and is refused by an alert that does not say for what.',
  cause: 'https-probe-hits-sidecar-tls',
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'admission.certs:8530',
      app: peer('answers'),
      mode: 'strict',
      from: 'node-kubelet.kube-system',
    }),
  request: get('/readyz', { agent: 'kube-probe/1.28', tls: { upTo: 'TLSv1.2' } }),
});
