import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application knows no such page; the gateway found its route.',
  cause: 'app-404-not-mesh',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'blog.example.com',
      to: 'ghost.blog:2368',
      endpoints: [
        peer('answers', {
          status: 404,
          body: '<h1>Page not found</h1>\n',
          headers: { 'content-type': 'text/html', 'x-powered-by': 'Express' },
        }),
      ],
    }),
  request: get('/2019/kubecon', { agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)' }),
});
