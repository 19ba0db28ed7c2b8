import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Traffic to an unknown destination was blocked',
  says: 'The proxy knows no destination for this traffic and blocks it: BlackHoleCluster.',
  per: 'service',
  seen: [
    { record: { special: 'BlackHoleCluster' } },
    { record: { routeName: 'block_all' } },
    { record: { codeDetails: 'direct_response', status: 502 } },
  ],
  refines: ['bad-gateway', 'upstream-error', 'no-healthy-upstream'],
  causes: [
    'registry-only-egress-blocked',
    'sidecar-egress-scope-excludes-host',
    'port-not-declared-in-service',
    'http-proxy-variable-interferes',
    'export-to-hides-resource',
  ],
});
