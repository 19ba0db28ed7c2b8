import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    "The outside host itself knows no such site, because the Host header names the cluster's service: 404 via_upstream.",
  cause: 'app-404-not-mesh',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'cms-sync.web',
      to: 'pages.hosting.example:8708',
      endpoints: [
        peer('answers', {
          status: 404,
          headers: { server: 'GitHub.com', 'content-type': 'text/html' },
          body: "<p>There isn't a site here.</p>\n",
        }),
      ],
    }),
  request: get('/index.html', { agent: 'Hugo/0.126' }),
});
