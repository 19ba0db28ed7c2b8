import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A VirtualService answers 200 itself, with 25 bytes: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'web.trails',
      to: 'static.trails:8111',
      endpoints: [peer('answers')],
      routes: [
        {
          name: 'season',
          match: { prefix: '/' },
          direct_response: { status: 200, body: { inline_string: 'Trails are open until six' } },
        },
      ],
    }),
  request: get('/', { agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0' }),
});
