import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A cookie of more than 60 KiB: 431 DPE.',
  cause: 'header-too-large',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => gateway({ host: 'my.example.com', to: 'account.my:8408', endpoints: [peer('answers')] }),
  request: get('/account', {
    agent: 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)',
    headers: { cookie: `session=${'s'.repeat(62_000)}` },
  }),
});
