import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A firewall drops the packets to an outside host: the connect timeout of PassthroughCluster, ten seconds.',
  cause: 'passthrough-connect-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'ftp-push.edi',
      to: 'sftp.partner.example:2222',
      protocol: 'tcp',
      endpoints: [peer('swallow-syn')],
      unknown: true,
    }),
  request: raw(['SSH-2.0-OpenSSH_9.6\r\n'], { patience: 11_500 }),
});
