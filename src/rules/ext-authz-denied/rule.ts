import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The external authorizer denied the request',
  says: 'The external authorizer of {service} looked at the request and said no.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'ext_authz_denied' } },
        because: 'Envoy writes this only when the authorizer answered, and its answer was a refusal.',
      },
    ],
    suggests: [
      {
        when: { record: { ownReply: 'foreign' } },
        because:
          'The proxy refused without asking the destination, with a text that none of its own filters has: an authorizer’s.',
      },
      {
        when: { record: { status: 403, ownReply: 'empty' } },
        because:
          'The proxy refused with an empty reply: policies and tokens give a text, an external authorizer often none.',
      },
      {
        when: { record: { phrase: 'ext-authz-rejected-log' } },
        because: 'The filter notes that the authorizer answered, and with which status it refused.',
      },
      {
        when: { record: { flag: 'UAEX' }, unless: { codeDetails: { matches: '.' } } },
        because: 'UAEX is set only by external authorization; a refusal is more common than a failure.',
      },
    ],
  },
  asks: { 'authorizer-state': { 'it denies': 'proves', 'not reached': 'rulesOut', 'not defined': 'rulesOut' } },
  lookalikes: ['ext-authz-provider-misconfigured', 'app-403-not-mesh', 'authz-deny-rule-matched'],
  applies: {},
  fixes: [
    {
      do: 'Read the authorizer’s log for this request: it knows the reason, the proxy does not.',
      snippet: 'kubectl logs -n <authorizer-namespace> deploy/<authorizer> --since=10m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The log names the rule or the missing credential.',
    },
    {
      do: 'If this path must not be asked about (health, static files, preflight), leave it out of the CUSTOM policy.',
      snippet:
        'spec:\n  action: CUSTOM\n  provider:\n    name: <provider>\n  rules:\n  - to:\n    - operation:\n        notPaths: ["/healthz"]',
      risk: 'What is left out is no longer checked by the authorizer.',
      undo: 'Apply the policy from before.',
      verify: 'The path answers without UAEX, others are still asked about.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: external authorization filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/ext_authz_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/http/ext_authz/ext_authz.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/http/ext_authz/ext_authz.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: external authorization',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-custom/',
      read: '2026-11-23',
    },
  ],
});
