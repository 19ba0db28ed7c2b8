import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser speaks https to the plain port of a gateway.',
  cause: 'tls-to-plaintext-port',
  tells: [],
  keeps: ['client-browser-open.txt'],
  versions: ['1.40.0'],
  setUp: () => gateway({ host: 'ballet.example.com', to: 'seats.ballet:8080', endpoints: [peer('answers')] }),
  request: program('browser-open', ['https://{host}:{port}/']),
});
