import { httpFilter } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'An API key that nobody was given; its detail is misspelt up to Envoy 1.39.',
  cause: 'request-filter-denied',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'partners.example.com',
      to: 'feeds.partners:8433',
      endpoints: [peer('answers')],
      filters: [
        httpFilter('api_key_auth', 'api_key_auth.v3.ApiKeyAuth', {
          credentials: [{ key: 'k-4711', client: 'acme' }],
          key_sources: [{ header: 'x-api-key' }],
        }),
      ],
    }),
  request: get('/feeds/prices.xml', { agent: 'Feedparser/6.0', headers: { 'x-api-key': 'k-0000' } }),
});
