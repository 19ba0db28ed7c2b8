import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: "The client's workload certificate has expired, and the server refuses it.",
  cause: 'workload-cert-expired',
  tells: ['envoy.log', 'server-envoy.log'],
  setUp: () =>
    twoSidecars({
      client: {
        of: 'long-lived.vm',
        mutual: { shows: { identity: 'cluster.local/ns/vm/sa/long-lived', dates: 'expired' } },
      },
      server: { of: 'license.vm:8509', mode: 'strict', app: peer('answers') },
    }),
  request: get('/license/check', { agent: 'FlexLM/11.19' }),
});
