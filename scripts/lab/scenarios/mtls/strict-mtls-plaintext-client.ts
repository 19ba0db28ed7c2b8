import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A caller without a proxy speaks plain HTTP to a port whose mode is STRICT: no filter chain, and a reset.',
  cause: 'strict-mtls-plaintext-client',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () => serverSidecar({ of: 'httpbin.foo:8000', app: peer('answers'), mode: 'strict', from: 'sleep.legacy' }),
  request: get('/headers', { agent: 'curl/7.64.1' }),
});
