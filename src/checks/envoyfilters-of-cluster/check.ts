import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which EnvoyFilters are there, and which is the newest?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl get envoyfilter -A --sort-by=.metadata.creationTimestamp',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'new': {
      says: 'One was created or changed shortly before the refusals began.',
    },
    old: {
      says: 'All are older than the refusals; Istio was upgraded in between.',
    },
    'without version': {
      says: 'They are old, and none names a `proxyVersion` that it is for.',
    },
    none: {
      says: 'There is none.',
      when: 'nothing printed',
    },
  },
});
