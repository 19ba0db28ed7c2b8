import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A client takes the gateway for a forward proxy and asks for a tunnel.',
  cause: 'connect-not-supported',
  tells: [],
  keeps: ['curl-v.txt', 'reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => gateway({ host: 'www.example.com', to: 'site.tunnel:8913', endpoints: [peer('answers')] }),
  request: get('/', { agent: 'curl/8.9.1', more: ['--proxytunnel', '--proxy', 'http://www.example.com:8080'] }),
});
