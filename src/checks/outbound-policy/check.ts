import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'May pods of this namespace call hosts that the mesh does not know?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get configmap -n istio-system istio -o jsonpath='{.data.mesh}' | grep -A2 outboundTrafficPolicy",
      changes: false,
      needs: ['kubectl'],
    },
    { command: 'kubectl get sidecar -A', changes: false, needs: ['kubectl'] },
    {
      command:
        "kubectl get serviceentry -A -o custom-columns='NS:.metadata.namespace,NAME:.metadata.name,HOSTS:.spec.hosts,EXPORT:.spec.exportTo'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'registry only, no entry': {
      says: 'The mode is REGISTRY_ONLY, and neither a Service nor a ServiceEntry has this host.',
    },
    'registry only, out of scope': {
      says: 'The mode is REGISTRY_ONLY; the host exists, and a Sidecar or `exportTo` keeps it from this namespace.',
    },
    'registry only, entry fits': {
      says: 'The mode is REGISTRY_ONLY, and an entry with host and port reaches this namespace.',
    },
    'allow any': { says: 'The mode is ALLOW_ANY (or not set), and no Sidecar says otherwise.' },
  },
});
