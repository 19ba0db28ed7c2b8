import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A certificate is not valid yet: a clock is wrong',
  says: 'A certificate in the chain begins in the future by the clock of the side that checked it.',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            failure: 'certificate-not-yet-valid',
          },
        },
        because: 'The text says just this: by the checker’s clock the certificate has not begun.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            tlsReason: 'CERTIFICATE_VERIFY_FAILED',
            direction: 'outbound',
          },
          unless: {
            x509: {
              matches: '.',
            },
            failure: 'certificate-name',
          },
        },
        because: 'The certificate was refused, and the text does not say for what.',
      },
    ],
  },
  asks: {
    'dates-of-certificates': {
      'not valid yet': 'proves',
      'all in date': 'rulesOut',
    },
  },
  lookalikes: ['workload-cert-expired'],
  applies: {},
  fixes: [
    {
      do: 'Compare the clocks of the two nodes.',
      snippet:
        'kubectl get pods -A -o wide | grep -E "<caller-pod>|<pod>"\nkubectl debug node/<node> -it --image=busybox -- date -u',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The difference in seconds is known.',
    },
    {
      do: 'Set the clock right, and see that time is synchronised.',
      snippet: 'timedatectl set-ntp true\nchronyc makestep',
      risk: 'Time jumps on that node: timers and certificates with it.',
      undo: 'Nothing to undo.',
      verify: '`date -u` agrees on all nodes, and the call answers.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security concepts',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
  ],
});
