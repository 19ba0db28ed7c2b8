import { defineScenario, gateway, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A server of events keeps its headers back until there is an event; the reader leaves before: 0 DC.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () => gateway({ host: 'alerts.example.fi', to: 'siren.alerts:8408', endpoints: [peer('silent')] }),
  request: impatient(get('/api/stream', { headers: { accept: 'text/event-stream' } }), 750),
});
