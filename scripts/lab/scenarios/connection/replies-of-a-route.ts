import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0';
const answers = (prefix: string, status: number, text: string) => ({
  name: 'planned-work',
  match: { prefix },
  direct_response: { status, body: { inline_string: text } },
});

export default defineScenario({
  area: 'connection',
  shows: 'A VirtualService answers itself: 503 with nothing and with 25 bytes, and 502.',
  cause: 'direct-response-configured',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'web.trails',
      to: 'maps.trails:8093',
      endpoints: [peer('answers')],
      routes: [
        { name: 'planned-work', match: { prefix: '/closed' }, direct_response: { status: 503 } },
        answers('/later', 503, 'Back at 18:00. Thank you.'),
        { name: 'planned-work', match: { prefix: '/' }, direct_response: { status: 502 } },
      ],
    }),
  request: [get('/closed', { agent }), get('/later', { agent }), get('/', { agent })],
});
