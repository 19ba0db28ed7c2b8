import { httpFilter } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The basic-auth filter of a gateway, and a request without a name.',
  cause: 'request-filter-denied',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'staging.example.com',
      to: 'preview.staging:8432',
      endpoints: [peer('answers')],
      filters: [
        httpFilter('basic_auth', 'basic_auth.v3.BasicAuth', {
          users: { inline_string: 'dev:{SHA}2kuSN7rMzfGcB2DKt67EqDWQELA=' },
        }),
      ],
    }),
  request: get('/', { agent: 'Mozilla/5.0 Vivaldi/6.7' }),
});
