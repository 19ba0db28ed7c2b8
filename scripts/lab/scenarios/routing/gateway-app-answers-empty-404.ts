import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The application behind a gateway answers 404 without a body.',
  cause: 'app-404-not-mesh',
  tells: [],
  keeps: ['reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({ host: 'pages.example.com', to: 'pages.printers:8911', endpoints: [peer('answers', { status: 404 })] }),
  request: get('/missing', { agent: 'curl/8.9.1' }),
});
