import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A caller of the cluster speaks plain HTTP to the HTTPS port of a gateway.',
  cause: 'http-to-https-port',
  tells: [],
  setUp: () =>
    gateway({
      host: 'intranet.example.com',
      to: 'wiki.intranet:8080',
      from: 'crawler.search',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['intranet.example.com'] } },
    }),
  request: get('/robots.txt', { agent: 'crawler/1' }),
});
