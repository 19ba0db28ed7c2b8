import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A request of 517 bytes to a public host, and a short answer: all is well.',
  cause: null,
  tells: [],
  setUp: () => clientSidecar({ of: 'kiosk.cafe', to: 'loyalty.points.example:8468', endpoints: [peer('answers')] }),
  request: post('/events', 'e'.repeat(517), { agent: 'kiosk/4' }),
});
