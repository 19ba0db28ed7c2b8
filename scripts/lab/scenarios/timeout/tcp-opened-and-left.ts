import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A client opens a TCP connection, sends nothing for a second and leaves, as a probe of the port does.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'prober.net',
      to: 'ldap.net:389',
      protocol: 'tcp',
      endpoints: [peer('tcp-silent')],
    }),
  request: raw([1550], { leaves: 'closes' }),
});
