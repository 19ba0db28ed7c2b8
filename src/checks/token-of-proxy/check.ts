import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which audience has the token of the proxy, and can its user read it?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl get pod -n {namespace} {pod} -o jsonpath=\'{.spec.volumes[?(@.name=="istio-token")]}\'',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: "kubectl get deploy -n istio-system istiod -o yaml | grep -A1 -E 'TOKEN_AUDIENCES|JWT_POLICY'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'same audience': {
      says: 'Both say `istio-ca` (it is istiod’s default, where nothing is set).',
    },
    'another audience': {
      says: 'The volume’s audience is not among those that istiod asks for.',
    },
    'no volume': {
      says: 'The pod has no volume istio-token: first-party tokens, or a template of an old release.',
    },
    unreadable: {
      says: 'The log of istio-proxy says `failed to fetch token from file`.',
      when: {
        record: {
          phrase: 'token-file-unreadable',
        },
      },
    },
  },
});
