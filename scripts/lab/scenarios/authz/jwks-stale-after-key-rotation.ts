import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The issuer has rotated its keys, the proxy still has the old set: no key of that id.',
  cause: 'jwks-stale-after-key-rotation',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'music.example.fm',
      to: 'playlists.music:8080',
      endpoints: [peer('answers')],
      filters: [requestAuthentication({})],
    }),
  request: get('/playlists', {
    agent: 'Spotify/8.9 Android/34',
    headers: { authorization: `Bearer ${token({ signedBy: 'rotated' })}` },
  }),
});
