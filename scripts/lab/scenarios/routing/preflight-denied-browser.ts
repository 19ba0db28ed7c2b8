import { authorization, isMethod } from '../../build/filters.ts';
import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A policy at the gateway refuses the preflight of a browser, which says so in its console.',
  cause: 'cors-preflight-blocked-by-authz',
  tells: [],
  keeps: ['client-browser-fetch.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'api.shop.example',
      to: 'orders.perfumery:8921',
      endpoints: [peer('answers')],
      filters: [
        authorization('ALLOW', [{ policy: 'only-get', namespace: 'istio-system', permissions: [isMethod('GET')] }]),
      ],
    }),
  request: program('browser-fetch', ['http://{host}:{port}/orders']),
});
