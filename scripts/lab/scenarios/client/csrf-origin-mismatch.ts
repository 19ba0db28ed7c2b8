import { always, httpFilter } from '../../build/filters.ts';
import { defineScenario, gateway, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The CSRF filter refuses a form of another origin.',
  cause: 'request-filter-denied',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'bank.example.com',
      to: 'transfers.bank:8431',
      endpoints: [peer('answers')],
      filters: [httpFilter('csrf', 'csrf.v3.CsrfPolicy', { filter_enabled: { default_value: always } })],
    }),
  request: post('/transfer', 'to=DE89&amount=5', {
    agent: 'Mozilla/5.0 Edg/124.0.0.0',
    headers: { origin: 'https://evil.example' },
  }),
});
