import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The application behind a gateway redirects.',
  cause: null,
  tells: [],
  keeps: ['reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'blog.example.com',
      to: 'blog.printers:8912',
      endpoints: [peer('answers', { status: 301, headers: { location: '/posts/' } })],
    }),
  request: get('/posts', { agent: 'curl/8.9.1' }),
});
