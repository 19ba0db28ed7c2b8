import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A Host with a character that no host has.',
  cause: 'invalid-host-header',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => gateway({ host: 'cdn.example.com', to: 'assets.cdn:8421', endpoints: [peer('answers')] }),
  request: raw(['GET /logo.svg HTTP/1.1\r\nHost: cdn.exam ple.com\r\nUser-Agent: Scanner/0.1\r\n\r\n']),
});
