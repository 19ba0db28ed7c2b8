import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The route leads to a host that is no Service: the proxy has no such cluster.',
  cause: 'destination-host-not-found',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'web.travel',
      to: 'hotels.travel:8000',
      endpoints: [peer('answers')],
      route: { cluster: 'outbound|8000||hotel.travel.svc.cluster.local' },
    }),
  request: get('/hotels?city=Lisbon', { agent: 'okhttp/4.9.3' }),
});
