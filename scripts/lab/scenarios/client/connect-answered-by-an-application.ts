import { serviceAddress } from '../../addresses.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A CONNECT reaches an application that is no proxy, over plain TCP: it answers 405 itself.',
  cause: 'http-proxy-variable-interferes',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'fetch.web',
      to: 'blog.web:8441',
      protocol: 'tcp',
      endpoints: [
        peer('raw-reply', {
          bytes:
            'HTTP/1.1 405 Method Not Allowed\r\nserver: gunicorn\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
        }),
      ],
    }),
  request: get('/', {
    agent: 'curl/8.5.0',
    host: 'repo.example.org:8441',
    tls: {},
    more: ['--proxy', `http://${serviceAddress('blog.web')}:8441`],
  }),
});
