import { defineScenario, gateway, get, peer } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The groups of a user make the token in the cookie larger than all headers may be: 431.',
  cause: 'header-too-large',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => gateway({ host: 'erp.example.com', to: 'erp-ui.erp:8080', endpoints: [peer('answers')] }),
  request: get('/home', {
    agent: 'Mozilla/5.0 Teams/24',
    headers: {
      cookie: `_oauth2_proxy=${token({ claims: { groups: Array.from({ length: 4000 }, (_, i) => `group-${i}`) } })}`,
    },
  }),
});
