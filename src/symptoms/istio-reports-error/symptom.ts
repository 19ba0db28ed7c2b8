import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A part of Istio logs an error',
  says: 'istiod, ztunnel or a proxy’s agent says that something failed. The line itself says what; no rule reads it more exactly, and nothing else in this text tells more.',
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
