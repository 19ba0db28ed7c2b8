import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'PERMISSIVE lets plain text in: all is well, and the request came without identity.',
  cause: 'permissive-plaintext',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({ of: 'guestbook.demo:8512', app: peer('answers'), mode: 'permissive', from: 'tourist.outside' }),
  request: get('/entries', { agent: 'curl/7.81.0' }),
});
