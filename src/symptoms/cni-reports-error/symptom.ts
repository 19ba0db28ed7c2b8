import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'istio-cni logs an error',
  says: 'istio-cni says that something failed on its node; what, its line tells.',
  per: 'proxy',
  seen: [
    {
      record: {
        level: { oneOf: ['error', 'fatal', 'ERROR'] },
        component: { oneOf: ['ambient', 'cni', 'cni-agent', 'cni-plugin', 'install', 'iptables', 'repair'] },
      },
    },
  ],
  vague: true,
  refines: 'istio-reports-error',
  causes: [
    'istio-cni-not-ready',
    'istio-cni-not-configured',
    'iptables-kernel-modules-missing',
    'rbac-permission-missing',
    'pod-not-captured',
  ],
});
