import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'A Sidecar resource leaves the namespace of the called Service out: 502 from block_all for a host inside of the cluster.',
  cause: 'sidecar-egress-scope-excludes-host',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'reports.team-a',
      to: 'local.team-a:8080',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: get('/features', { agent: 'unleash-client-node/5.5', host: 'feature-flags.team-b.svc.cluster.local:8080' }),
});
