import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The agent of a proxy logs an error',
  says: 'pilot-agent says that something failed; what, its line tells.',
  per: 'proxy',
  seen: [
    {
      record: {
        level: { oneOf: ['error', 'fatal', 'ERROR'] },
        component: {
          oneOf: ['ca', 'cache', 'citadelclient', 'dns', 'gcecred', 'healthcheck', 'probes', 'sds', 'wasm', 'xdsproxy'],
        },
      },
    },
  ],
  vague: true,
  refines: 'istio-reports-error',
  causes: [
    'istiod-unreachable',
    'ca-unreachable',
    'csr-rejected',
    'istio-token-unreadable',
    'proxy-not-ready-no-config',
    'sds-secret-not-ready',
    'cluster-dns-failure',
    'network-policy-blocked',
  ],
});
