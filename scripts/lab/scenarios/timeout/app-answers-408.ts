import { defineScenario, peer, post, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The application answers 408 itself.',
  cause: 'app-4xx-not-mesh',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'forms.portal:8321',
      app: peer('answers', { status: 408, body: '{"error":"session expired"}' }),
      from: 'web.portal',
    }),
  request: post('/submit', 'field=value', { agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Firefox/126.0' }),
});
