import { clusterOf, defineScenario, gateway, peer } from '../../scenario.ts';

const to = 'front.dup:8080';
const virtualHost = (name: string) => ({
  name,
  domains: ['dup.example.com'],
  routes: [{ match: { prefix: '/' }, route: { cluster: clusterOf(to) } }],
});

export default defineScenario({
  area: 'routing',
  shows: 'Two virtual hosts claim the same domain: Envoy refuses the whole route configuration.',
  cause: 'duplicate-virtualhost-domain',
  tells: ['envoy-warning.log'],
  setUp: () => ({
    ...gateway({
      host: 'dup.example.com',
      to,
      endpoints: [peer('answers')],
      virtualHosts: [virtualHost('dup-a'), virtualHost('dup-b')],
    }),
    refused: true,
  }),
  request: [],
});
