import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The authorizer (oauth2-proxy) sends the browser to its login: 302 with UAEX, which is as it should be.',
  cause: 'ext-authz-denied',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'kiali.example.com',
      to: 'kiali.istio-system:20001',
      endpoints: [peer('answers')],
      filters: [
        externalAuthorization(
          { http: 'oauth2-proxy.auth:4180' },
          {
            http_service: {
              server_uri: {
                uri: 'http://oauth2-proxy.auth:4180',
                cluster: 'outbound|4180||oauth2-proxy.auth.svc.cluster.local',
                timeout: '0.5s',
              },
              authorization_response: { allowed_client_headers: { patterns: [{ exact: 'location' }] } },
            },
          },
        ),
      ],
      also: [
        {
          service: 'oauth2-proxy.auth:4180',
          peers: [
            peer('answers', {
              status: 302,
              headers: { location: 'https://login.example.com/authorize?client_id=kiali' },
            }),
          ],
        },
      ],
    }),
  request: get('/kiali/console', { agent: 'Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:125.0)' }),
});
