import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The other side had a request for almost two seconds before it closed the connection over it.',
  cause: 'app-died-mesh-blamed',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.printers',
      to: 'resizer.printers:8754',
      endpoints: [peer('close-before-reply', { after: 1700 })],
      route: { retry_policy: undefined },
    }),
  request: get('/resize/9', { agent: 'okhttp/4.12.0' }),
});
