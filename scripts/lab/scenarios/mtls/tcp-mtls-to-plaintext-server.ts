import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'Mutual TLS to a database without a sidecar, which speaks first and in plain text.',
  cause: 'mtls-to-plaintext-server',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'wordpress.cms',
      to: 'mariadb.cms:3307',
      protocol: 'tcp',
      tls: 'mutual',
      endpoints: [peer('tcp-greets', { greeting: 'Y\0\0\0\n5.5.5-10.11.6-MariaDB\0' })],
    }),
  request: raw([' '], { patience: 600 }),
});
