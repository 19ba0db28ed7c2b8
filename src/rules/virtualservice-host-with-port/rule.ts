import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The host of the request carries a port that the route does not have',
  says: 'The caller sends the host with a port[, {authority}], and the route knows it without (or the other way round).',
  area: 'routing',
  per: 'service',
  signs: {
    fits: [
      {
        when: { record: { flag: 'NR', authority: { matches: ':[0-9]+$' } } },
        because: 'The host of the refused request ends with a port; a route that lists the bare name may not fit it.',
      },
    ],
  },
  asks: { 'routes-of-proxy': { 'path missing': 'rulesOut', 'both there': 'rulesOut', 'host missing': 'suggests' } },
  lookalikes: ['destination-host-not-found', 'registry-only-egress-blocked'],
  applies: {},
  fixes: [
    {
      do: 'Compare: does the same request without the port work?',
      snippet:
        'curl -s -o /dev/null -w "%{http_code}\\n" -H "Host: <name>" http://<gateway-address>:<port>/\ncurl -s -o /dev/null -w "%{http_code}\\n" -H "Host: <name>:<port>" http://<gateway-address>:<port>/',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'One prints 404 and the other does not: then it is this.',
    },
    {
      do: 'Write hosts in VirtualService and Gateway without a port; Istio adds the form with the port itself.',
      snippet: 'spec:\n  hosts: ["www.example.com"]',
      risk: 'None.',
      undo: 'Apply the VirtualService from before.',
      verify: 'istioctl proxy-config routes lists the name, and with it `:*`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/networking/core/httproute.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/networking/core/httproute.go',
      read: '2026-11-23',
    },
  ],
});
