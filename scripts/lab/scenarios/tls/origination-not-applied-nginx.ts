import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The same at an nginx, which answers plain text with a 400 of its own.',
  cause: 'tls-origination-not-applied',
  tells: ['reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'export.tax',
      to: 'elster.portal.example:8456',
      endpoints: [
        peer('answers', {
          status: 400,
          headers: { server: 'nginx', 'content-type': 'text/html' },
          body: '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>The plain HTTP request was sent to HTTPS port</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
        }),
      ],
    }),
  request: get('/submit/status', { agent: 'ERiC/39' }),
});
