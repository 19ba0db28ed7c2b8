import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'Somebody calls a STRICT port by curl from a pod without sidecar, in TLS of his own, and shows no certificate.',
  cause: 'client-certificate-required',
  tells: [],
  setUp: () => serverSidecar({ of: 'prices.market:8529', app: peer('answers'), mode: 'strict', from: 'debug.default' }),
  request: get('/prices', { agent: 'curl/8.5.0', tls: {} }),
  until: { 'reply.txt': /alert/ },
});
