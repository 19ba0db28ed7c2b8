import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'An application of the cluster speaks TLS itself, and its certificate is for another name than it is called by.',
  cause: 'tls-hostname-mismatch',
  tells: ['curl-v.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'shop.web',
      to: 'search.web:9200',
      protocol: 'tcp',
      endpoints: [peer('tls-answers', { shows: { hosts: ['elasticsearch.internal.example'], signedBy: 'company' } })],
    }),
  request: get('/_cluster/health', {
    agent: 'curl/8.5.0',
    host: 'search.web.svc.cluster.local',
    tls: { trusts: 'company', sni: 'search.web.svc.cluster.local' },
  }),
});
