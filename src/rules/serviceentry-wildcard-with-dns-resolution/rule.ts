import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A wildcard host cannot be resolved',
  says: 'A ServiceEntry has a wildcard host and resolution DNS: there is no name to ask DNS for, so it was refused.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-hosts-must-be-fqdn-or-contain-only-prefix-wildcards-if-no',
                'validation-host-must-be-wildcarded-for-resolution-mode',
                'validation-at-least-one-wildcard-host-must-be-provided-for-resolution',
                'serviceentry-wildcard-refused',
              ],
            },
          },
        },
        because: 'The validation speaks of a wildcard that does not go with this resolution.',
      },
    ],
  },
  lookalikes: ['serviceentry-any-host-forbidden', 'serviceentry-resolution-none'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'List the names that are really called.',
      snippet: 'hosts:\n- a.example.com\n- b.example.com\nresolution: DNS',
      risk: 'A name that is forgotten is blocked in REGISTRY_ONLY.',
      undo: 'kubectl apply the entry from before.',
      verify: 'kubectl apply succeeds, and the calls pass.',
    },
    {
      do: 'For a true wildcard: resolution NONE, or DYNAMIC_DNS where the release has it.',
      snippet: 'hosts: ["*.example.com"]\nresolution: NONE',
      risk: 'With NONE the address is the one that the caller resolved; a lying caller can reach any address under that name.',
      undo: 'kubectl delete the entry.',
      verify: 'The line shows `outbound|443||*.example.com`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
  ],
});
