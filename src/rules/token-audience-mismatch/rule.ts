import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy’s token was made for another audience',
  says: 'istiod had the token checked, and it is meant for somebody else than istiod.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'token-for-another-audience',
          },
        },
        because: 'The checker names the audience of the token and the one that it wanted.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['token-review-failed', 'log-failed-to-validate-the-jwt-from-cluster'],
            },
          },
        },
        because: 'The token was not accepted; a wrong audience is one of the reasons.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-create-certificate',
                'log-failed-to-sign-csr',
                'log-failed-to-sign',
                'agent-certificate-old',
                'log-request-authenticate-failure',
              ],
            },
            grpcStatus: 16,
          },
        },
        because: 'istiod refused who asks; a wrong audience does it for all pods alike.',
      },
    ],
  },
  leadsTo: ['csr-rejected'],
  supersedes: ['jwt-audience-mismatch', 'csr-rejected'],
  asks: {
    'token-of-proxy': {
      'another audience': 'proves',
      'same audience': 'rulesOut',
      'no volume': 'suggests',
    },
  },
  lookalikes: ['csr-rejected', 'istio-token-unreadable', 'jwt-audience-mismatch', 'clock-skew'],
  applies: {
    istio: '>=1.3',
  },
  fixes: [
    {
      do: 'Let both sides say the same. The injected volume asks for `istio-ca`; istiod accepts what TOKEN_AUDIENCES lists.',
      snippet:
        'istioctl install --set values.global.sds.token.aud=istio-ca\nkubectl set env -n istio-system deploy/istiod TOKEN_AUDIENCES=istio-ca',
      risk: 'istiod restarts; pods keep their tokens until they are renewed.',
      undo: 'Set the former audience.',
      verify: '`kubectl logs deploy/istiod -n istio-system` no longer speaks of audiences.',
    },
    {
      do: 'A cluster without third-party tokens: say so to Istio, until it is upgraded.',
      snippet: 'istioctl install --set values.global.jwtPolicy=first-party-jwt',
      risk: 'Proxies then use the pod’s general token, which is worth more if stolen.',
      undo: 'Install with third-party-jwt.',
      verify: 'A new pod gets its certificate.',
      applies: {
        istio: '<1.21',
      },
    },
  ],
  sources: [
    {
      title: 'Istio docs: security',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: third party service account tokens',
      url: 'https://istio.io/latest/docs/ops/best-practices/security/',
      read: '2026-11-23',
    },
  ],
});
