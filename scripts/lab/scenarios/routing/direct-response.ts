import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The VirtualService answers itself: 503 by directResponse, which looks like an outage.',
  cause: 'direct-response-configured',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'pos.kiosk',
      to: 'menu.kiosk:8602',
      endpoints: [peer('answers')],
      routes: [
        {
          name: 'maintenance',
          match: { prefix: '/' },
          direct_response: { status: 503, body: { inline_string: 'We are back at six.' } },
        },
      ],
    }),
  request: get('/menu/lunch', { agent: 'Flutter/3.19' }),
});
