import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'An nginx inside the application answers 502 for a backend of its own.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'shell.intranet',
      to: 'wiki.intranet:8081',
      endpoints: [
        peer('answers', {
          status: 502,
          headers: { server: 'nginx/1.25.4', 'content-type': 'text/html' },
          body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.4</center></body></html>\n',
        }),
      ],
    }),
  request: get('/wiki/Main_Page', {
    agent: 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0',
  }),
});
