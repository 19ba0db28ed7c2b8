import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The pod goes away during the call: its end closes in good order, but before a reply.',
  cause: 'endpoint-terminated',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'maps.geo', to: 'tiles.geo:8083', endpoints: [peer('close-before-reply', { after: 30 })] }),
  request: get('/tiles/12/2200/1343.png', { agent: 'Leaflet/1.9.4' }),
});
