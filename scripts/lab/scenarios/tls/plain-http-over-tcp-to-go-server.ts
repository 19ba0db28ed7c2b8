import { certificate } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A caller speaks plain HTTP to a TCP port of the mesh, and the Go server behind it TLS.',
  cause: 'http-to-https-port',
  tells: [],
  keeps: ['app-go-tls-server.txt', 'access-istio.txt', 'reply.txt', 'curl-v.txt'],
  versions: ['1.40.0'],
  setUp: () => {
    const own = certificate({ hosts: ['rents.desk.example'], signedBy: 'company' });
    return clientSidecar({
      of: 'caller.go',
      to: 'rents.desk.example:8484',
      protocol: 'tcp',
      endpoints: [
        peer('program', { name: 'go-tls-server', args: ['{address}:{port}', '{config}'], config: own.chain + own.key }),
      ],
    });
  },
  request: get('/r', { agent: 'curl/8.5.0' }),
});
