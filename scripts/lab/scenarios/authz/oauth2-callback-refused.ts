import { httpFilter } from '../../build/filters.ts';
import { fileFolder } from '../../build/http.ts';
import { clusterOf, defineScenario, gateway, get, peer } from '../../scenario.ts';

const secret = (name: string) =>
  JSON.stringify({
    resources: [
      {
        '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret',
        name,
        generic_secret: { secret: { inline_string: 'not a secret' } },
      },
    ],
  });

export default defineScenario({
  area: 'authz',
  shows: 'The login comes back to the OAuth2 filter with a state that it did not give.',
  cause: 'oauth-or-cookie-too-large',
  tells: ['reply.txt'],
  keeps: ['access-istio.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () => ({
    ...gateway({
      host: 'wiki.example.com',
      to: 'wiki.guild:8819',
      endpoints: [peer('answers')],
      filters: [
        httpFilter('oauth2', 'oauth2.v3.OAuth2', {
          config: {
            token_endpoint: {
              cluster: clusterOf('login.guild:8080'),
              uri: 'http://login.guild:8080/token',
              timeout: '1s',
            },
            authorization_endpoint: 'https://login.example.com/authorize',
            redirect_uri: 'http://wiki.example.com/callback',
            redirect_path_matcher: { path: { exact: '/callback' } },
            signout_path: { path: { exact: '/signout' } },
            credentials: {
              client_id: 'wiki',
              token_secret: { name: 'token', sds_config: { path_config_source: { path: `${fileFolder}/token.json` } } },
              hmac_secret: { name: 'hmac', sds_config: { path_config_source: { path: `${fileFolder}/hmac.json` } } },
            },
          },
        }),
      ],
      also: [{ service: 'login.guild:8080', peers: [peer('answers')] }],
    }),
    files: { 'token.json': secret('token'), 'hmac.json': secret('hmac') },
  }),
  request: get('/callback?code=4711&state=bm9uZQ', { agent: 'Mozilla/5.0' }),
});
