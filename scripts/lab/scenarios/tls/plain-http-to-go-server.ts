import { certificate } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Plain HTTP from the proxy to a Go server that speaks TLS: it answers 400 in words of its own.',
  cause: 'tls-origination-not-applied',
  tells: [],
  keeps: ['app-go-tls-server.txt', 'access-istio.txt', 'reply.txt', 'curl-v.txt'],
  versions: ['1.40.0'],
  setUp: () => {
    const own = certificate({ hosts: ['funds.desk.example'], signedBy: 'company' });
    return clientSidecar({
      of: 'caller.go',
      to: 'funds.desk.example:8483',
      endpoints: [
        peer('program', { name: 'go-tls-server', args: ['{address}:{port}', '{config}'], config: own.chain + own.key }),
      ],
    });
  },
  request: get('/f', { agent: 'desk/1' }),
});
