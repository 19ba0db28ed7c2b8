import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application had a request for almost two seconds before it closed the connection over it.',
  cause: 'app-died-mesh-blamed',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'access-istio-1.8.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({ of: 'resizer.press:8753', app: peer('close-before-reply', { after: 1700 }), from: 'web.press' }),
  request: get('/resize/9', { agent: 'okhttp/4.12.0' }),
});
