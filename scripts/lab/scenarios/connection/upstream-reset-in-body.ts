import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A reset in the middle of the body, seen at a gateway.',
  cause: 'upstream-reset-mid-response',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'downloads.example.org',
      to: 'files.download:8080',
      endpoints: [peer('reset-mid-reply', { body: 'PK..half-of-the-archive..' })],
    }),
  request: get('/releases/app-2.1.zip', { agent: 'Wget/1.24.5' }),
});
