import { certificate } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A Go server with no cipher in common with the proxy logs so.',
  cause: 'no-shared-cipher',
  tells: ['app-go-tls-server.txt'],
  keeps: ['app-go-tls-server.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => {
    const own = certificate({ hosts: ['loans.desk.example'], signedBy: 'company' });
    return clientSidecar({
      of: 'caller.go',
      to: 'loans.desk.example:8482',
      endpoints: [
        peer('program', { name: 'go-tls-server', args: ['{address}:{port}', '{config}'], config: own.chain + own.key }),
      ],
      tls: { sni: 'loans.desk.example', trusts: 'company', upTo: 'TLSv1_2', ciphers: ['AES256-SHA'] },
    });
  },
  request: get('/l', { agent: 'desk/1' }),
});
