import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The clocks of two machines disagree',
  says: 'By the clock of one side, a token or certificate of the other is from the future.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'token-from-the-future',
          },
        },
        because:
          'A fresh token cannot be from the future, unless the clock that made it and the one that reads it disagree.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            failure: 'certificate-not-yet-valid',
          },
        },
        because: 'A certificate of the mesh is made the moment it is asked for; only another clock finds it too young.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['token-review-failed', 'log-failed-to-validate-the-jwt-from-cluster'],
            },
          },
        },
        because: 'The token was not accepted; a clock that is off is a rare reason.',
      },
    ],
  },
  asks: {
    'clock-of-node': {
      differ: 'proves',
      agree: 'rulesOut',
    },
  },
  lookalikes: ['token-audience-mismatch', 'cert-not-yet-valid', 'jwt-not-yet-valid'],
  applies: {},
  fixes: [
    {
      do: 'Let the node set its clock again.',
      snippet:
        '# on the node\nchronyc tracking || timedatectl\nsystemctl restart chronyd || systemctl restart systemd-timesyncd',
      risk: 'A jump of the clock may end leases and jobs on this node.',
      undo: 'Nothing to undo.',
      verify: '`timedatectl` says: System clock synchronized: yes.',
    },
    {
      do: 'Then restart what holds old tokens or certificates: the pods of that node, or istiod.',
      snippet: 'kubectl delete pod -n {namespace} {pod}',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'The new pod is ready.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: security',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes 1.34, pkg/serviceaccount/claims.go',
      url: 'https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/serviceaccount/claims.go',
      read: '2026-11-23',
    },
  ],
});
