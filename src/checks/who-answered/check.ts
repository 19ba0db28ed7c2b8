import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Who wrote this answer: the application or a proxy before it?',
  about: 'service',
  run: [
    {
      command: 'kubectl logs -n {namespace} <pod> -c istio-proxy --since=5m | grep inbound',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    application: { says: 'The inbound line of the pod says `via_upstream`: the application answered.' },
    'its proxy': {
      says: 'The inbound line shows details of its own (`rbac_…`, `jwt_…`, `ext_authz_…`) and no upstream host.',
    },
    'not there': { says: 'The pod has no line for this request: something before it answered.' },
  },
});
