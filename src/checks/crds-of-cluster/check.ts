import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which CRDs of Istio has the cluster, in which versions?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get crd -o custom-columns='NAME:.metadata.name,VERSIONS:.spec.versions[*].name' | grep -E 'istio.io|gateway.networking'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    none: {
      says: 'Nothing is printed: no CRD of Istio is installed.',
      when: 'nothing printed',
    },
    'kind missing': {
      says: 'CRDs of Istio are there, but not the one of this kind.',
    },
    'version missing': {
      says: 'The CRD of this kind is there, without the version that the file asks for.',
    },
    'all there': {
      says: 'Kind and version are there.',
    },
  },
});
