import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The cluster speaks HTTP/2 and the server takes only http/1.1 by ALPN: it refuses the handshake.',
  cause: 'alpn-mismatch',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'push.mobile',
      to: 'gateway.apns.example:8462',
      protocol: 'http2',
      endpoints: [peer('tls-answers', { shows: { hosts: ['gateway.apns.example'] }, protocols: ['http/1.1'] })],
      tls: { sni: 'gateway.apns.example', trusts: 'public', protocols: ['h2'] },
    }),
  request: get('/3/device/ab12', { agent: 'apns2/0.7' }),
});
