import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'HTTPS_PROXY names a corporate proxy that the mesh does not know: CONNECT ends at the sidecar, and curl’s tunnel fails.',
  cause: 'http-proxy-variable-interferes',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'builder.ci',
      to: 'squid.corp.example:3128',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: program('curl', ['-sS', '--proxy', 'http://{door}', 'https://repo.example.org/']),
});
