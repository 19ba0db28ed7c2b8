import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Can the keys of the issuer be fetched, and which are they?',
  about: 'service',
  run: [
    {
      command: "kubectl exec -n istio-system deploy/istiod -- curl -sS -m 5 -o /dev/null -w '%{http_code}' <jwksUri>",
      changes: false,
      needs: ['kubectl', 'curl'],
    },
    {
      command: 'kubectl logs -n istio-system deploy/istiod --since=1h | grep -i jwks',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'istioctl proxy-config listeners -n {namespace} <pod> -o json | grep -A2 inlineString',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    'not reachable': { says: 'istiod cannot fetch them: a name, a proxy, a firewall, a certificate.' },
    'not keys': { says: 'What comes back is no JSON with `keys`: a login page, an error, an empty list.' },
    older: { says: 'The proxy holds other keys than the issuer serves now.' },
    same: { says: 'The proxy holds the keys that the issuer serves.' },
  },
});
