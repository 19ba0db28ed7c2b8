import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Plain HTTP arrives at an HTTPS port outside, for the DestinationRule that originates TLS does not apply.',
  cause: 'tls-origination-not-applied',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'maps.delivery',
      to: 'geocode.maps.example:8455',
      endpoints: [peer('tls-answers', { shows: { hosts: ['geocode.maps.example'] } })],
    }),
  request: get('/geocode?q=Ulm', { agent: 'PostmanRuntime/7.36.1' }),
});
