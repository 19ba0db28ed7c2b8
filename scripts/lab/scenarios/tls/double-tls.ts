import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'The application speaks TLS and the DestinationRule originates it once more: the server finds TLS inside of TLS.',
  cause: 'double-tls',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    clientSidecar({
      of: 'backup.nas',
      to: 's3.storage.example:8454',
      protocol: 'tcp',
      endpoints: [peer('tls-answers', { shows: { hosts: ['s3.storage.example'] } })],
      tls: { sni: 's3.storage.example', trusts: 'public' },
    }),
  request: get('/bucket?list-type=2', { agent: 'aws-cli/2.15', tls: {} }),
});
