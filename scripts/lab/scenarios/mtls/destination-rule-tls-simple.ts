import { clientSidecar, defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The DestinationRule says SIMPLE instead of ISTIO_MUTUAL: TLS without a certificate of the client.',
  cause: 'destination-rule-tls-forgotten',
  tells: ['envoy.log', 'server-envoy.log'],
  setUp: () => {
    const server = serverSidecar({ of: 'printouts.school:8510', mode: 'strict', app: peer('answers') });
    const client = clientSidecar({
      of: 'teacher.school',
      to: 'printouts.school:8510',
      endpoints: 'sidecar',
      tls: { sni: 'printouts.school.svc.cluster.local' },
    });
    return { ...client, proxies: [...client.proxies, ...server.proxies], peers: server.peers };
  },
  request: get('/queue', { agent: 'CUPS/2.4' }),
});
