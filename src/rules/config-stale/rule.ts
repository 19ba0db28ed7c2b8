import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A proxy has not taken the newest configuration',
  says: 'istiod has sent this proxy a configuration that it did not acknowledge, and goes on with its old one.',
  area: 'config',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'output-proxy-stale',
          },
        },
        because:
          'STALE means sent and not acknowledged. For a few seconds that is normal; where it stays, the proxy refused it, or does not answer.',
      },
    ],
  },
  leadsTo: ['xds-nack'],
  asks: {
    'sync-of-proxies': {
      stale: 'suggests',
      synced: 'rulesOut',
    },
    'nacks-of-proxies': {
      yes: 'against',
      no: 'suggests',
    },
    'load-of-istiod': {
      'at its limit': 'against',
    },
  },
  lookalikes: ['xds-nack', 'istiod-push-timeout', 'istiod-overloaded', 'istiod-unreachable'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Compare what istiod means with what the proxy has.',
      snippet:
        'istioctl proxy-status <pod>.<namespace>\nkubectl logs -n istio-system deploy/istiod --since=10m | grep <pod>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which kind differs, and whether the proxy refused it.',
    },
    {
      do: 'Let the proxy begin anew: a new connection gets everything.',
      snippet: 'kubectl delete pod -n <namespace> <pod>',
      risk: 'If it refuses its configuration, the new pod does not get ready: read the log first.',
      undo: 'None needed: the Deployment makes another.',
      verify: '`istioctl proxy-status` shows SYNCED for the new pod.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: debugging Envoy and istiod, proxy-status',
      url: 'https://istio.io/latest/docs/ops/diagnostic-tools/proxy-cmd/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.17, istioctl/pkg/writer/pilot/status.go',
      url: 'https://github.com/istio/istio/blob/1.17.0/istioctl/pkg/writer/pilot/status.go',
      read: '2026-11-23',
    },
  ],
});
