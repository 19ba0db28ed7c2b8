import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A part of Istio logs an error',
  says: 'istiod, ztunnel or a proxy’s agent says that something failed; what, its line tells.',
  per: 'proxy',
  seen: [{ record: { level: { oneOf: ['error', 'fatal', 'ERROR'] }, meshText: 'yes' } }],
  vague: true,
  causes: [
    'istiod-unreachable',
    'rbac-permission-missing',
    'crd-missing',
    'ca-unreachable',
    'cluster-dns-failure',
    'network-policy-blocked',
    'config-rejected-by-validation',
  ],
});
