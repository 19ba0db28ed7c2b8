import { certificate } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A Go server whose certificate the proxy refuses logs the alert that it got.',
  cause: 'unknown-ca',
  tells: [],
  keeps: ['app-go-tls-server.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => {
    const own = certificate({ hosts: ['quotes.desk.example'], signedBy: 'company' });
    return clientSidecar({
      of: 'caller.go',
      to: 'quotes.desk.example:8481',
      endpoints: [
        peer('program', { name: 'go-tls-server', args: ['{address}:{port}', '{config}'], config: own.chain + own.key }),
      ],
      tls: { sni: 'quotes.desk.example', trusts: 'public' },
    });
  },
  request: get('/q', { agent: 'desk/1' }),
});
