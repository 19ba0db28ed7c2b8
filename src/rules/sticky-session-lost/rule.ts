import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A session does not stay with its pod',
  says: 'Consistent hashing for {service} is refused or has nothing to hash, so calls of one user go to different pods.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-name-required-for-httpcookie',
                'validation-cookie-name-must-be-non-empty-string',
                'validation-cookie-attribute-name-cannot-be-empty',
                'validation-duplicate-cookie-attribute-name',
                'validation-only-one-of-minimumringsize-or-maglev-ringhash-can-be',
              ],
            },
          },
        },
        because: 'The validation refused the settings that keep a user with one pod.',
      },
    ],
  },
  lookalikes: ['canary-weights-ignored', 'virtualservice-weights-missing'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Hash something that every call of the user carries: a cookie that the proxy sets, or a header.',
      snippet:
        'trafficPolicy:\n  loadBalancer:\n    consistentHash:\n      httpCookie:\n        name: session-pod\n        ttl: 0s',
      risk: 'Users are spread anew once. A cookie is set at every client.',
      undo: 'Apply the DestinationRule from before.',
      verify: 'Ten calls with the same cookie reach the same upstream host.',
    },
    {
      do: 'Put the DestinationRule where the hash is taken: at the proxy that chooses the pod, for the host that its route names.',
      snippet:
        'istioctl proxy-config clusters -n <namespace-of-the-sender> <sender-pod> --fqdn {service} -o json | grep -E "lbPolicy|RING_HASH|MAGLEV"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It prints RING_HASH or MAGLEV.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
  ],
});
