import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two TCP hosts share one port without an address',
  says: 'TCP entries without addresses share a port, so the proxy cannot tell their connections apart.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'IST0134',
                'validation-service-entry-can-not-have-more-than-one-host-specified',
                'validation-multiple-hosts-provided-with-non-http-non-tls-ports',
              ],
            },
          },
        },
        because: 'The analysis says that TCP needs an address (or a single host) to be told apart.',
      },
    ],
  },
  lookalikes: ['serviceentry-overlap', 'serviceentry-wildcard-with-dns-resolution'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Give each TCP entry addresses, or let Istio give it one.',
      snippet: 'spec:\n  addresses: ["240.240.0.10"]',
      risk: 'With made-up addresses the pods must resolve the name to them: DNS capture has to be on.',
      undo: 'Take `addresses` out again.',
      verify: 'istioctl proxy-config listeners shows one listener for each address.',
    },
    {
      do: 'Or use different ports for the hosts.',
      snippet: 'ports:\n- number: 15432\n  targetPort: 5432\n  name: tcp-orders\n  protocol: TCP',
      risk: 'Clients have to be set to the new port.',
      undo: 'Apply the entry from before.',
      verify: 'Each client reaches its own host.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
