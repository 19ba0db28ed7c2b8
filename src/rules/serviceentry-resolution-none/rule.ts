import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A ServiceEntry with resolution NONE sends to wherever the caller pointed',
  says: 'The ServiceEntry for {service} has resolution NONE: the proxy connects to the address that the caller had chosen, and there is none to choose from.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-no-endpoints-should-be-provided-for-resolution-type-none',
                'validation-none-mode-cannot-set-endpoints',
                'validation-workloadselector-should-not-be-set-when-resolution-mode-is',
              ],
            },
          },
        },
        because: 'The validation says what an entry with resolution NONE may not have.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            flag: 'UH',
            cluster: { matches: '^outbound\\|[0-9]+\\|\\|' },
            service: {
              matches:
                '(\\.(com|org|net|edu|gov)|\\.[a-z0-9-]+\\.(io|ai|co|dev|app|cloud|info|biz|int|mil|example|[a-z]{2}))$',
            },
          },
        },
        because:
          'An outside host has no address to send to: with resolution NONE that happens when the call did not come by an address.',
      },
    ],
  },
  asks: { 'resolution-of-entry': { NONE: 'proves', DNS: 'rulesOut', STATIC: 'rulesOut' } },
  lookalikes: ['no-endpoints', 'registry-only-egress-blocked'],
  applies: {},
  fixes: [
    {
      do: 'For a host with a name, let the proxy resolve it.',
      snippet: 'spec:\n  resolution: DNS',
      risk: 'The proxies ask DNS themselves; behind an egress gateway that is what is wanted.',
      undo: 'Set `resolution: NONE` again.',
      verify: 'istioctl proxy-config endpoints lists addresses for the host.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
  ],
});
