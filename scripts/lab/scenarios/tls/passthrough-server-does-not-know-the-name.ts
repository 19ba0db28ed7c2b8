import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A PASSTHROUGH gateway takes every name of a domain, and the server behind it does not know this one.',
  cause: 'sni-mismatch-at-gateway',
  tells: ['curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'eu.shops.example',
      to: 'shops.retail:8443',
      passthrough: true,
      serverNames: ['*.shops.example'],
      endpoints: [peer('tls-strict', { shows: { hosts: ['eu.shops.example'] }, named: 'eu.shops.example' })],
    }),
  request: get('/', { agent: 'curl/8.5.0', host: 'uk.shops.example', tls: { sni: 'uk.shops.example' } }),
});
