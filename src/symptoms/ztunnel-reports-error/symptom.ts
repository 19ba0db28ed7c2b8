import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'ztunnel logs an error',
  says: 'ztunnel says that something failed on its node; what, its line tells.',
  per: 'proxy',
  seen: [
    {
      record: {
        level: { oneOf: ['error', 'fatal', 'ERROR'] },
        component: { matches: '^(ztunnel|app|config|hbone|identity|inpod|proxy|readiness|signal|state|tls|xds)(::|$)' },
      },
    },
  ],
  vague: true,
  refines: 'istio-reports-error',
  causes: [
    'istiod-unreachable',
    'ztunnel-csr-auth-failed',
    'ztunnel-not-ready-on-node',
    'ztunnel-unknown-source',
    'ca-unreachable',
    'istio-cni-not-ready',
  ],
});
