import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The external authorizer could not be asked',
  says: 'The proxy before {service} got no usable answer from the external authorizer, and refuses what it cannot ask about.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'ext_authz_error', duration: { min: 20 } } },
        because:
          'Asking the authorizer took time and then failed: it exists for the proxy, and did not answer well or in time.',
      },
      {
        when: {
          all: [{ record: { errno: { min: 1 } } }, { record: { codeDetails: 'ext_authz_error' } }],
          per: 'proxy',
          within: { seconds: 1 },
          inOrder: true,
        },
        because: 'In the log of this proxy a connection failed, and right behind it the question to the authorizer.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'ext-authz-error-log' } },
        because: 'The filter notes that the question itself failed, not that the answer was no.',
      },
      {
        when: { record: { codeDetails: 'ext_authz_error' } },
        because:
          'Envoy writes this only when the question to the authorizer failed: no connection, a 5xx, an answer that cannot be read, or no such service.',
      },
    ],
    fits: [
      {
        when: { record: { status: 403, ownReply: 'empty' } },
        because: 'Where the authorizer cannot be asked, the proxy refuses with 403 and an empty reply.',
      },
      {
        when: { record: { flag: 'UAEX' }, unless: { codeDetails: { matches: '.' } } },
        because: 'UAEX without details may be a refusal or a failure of the authorizer.',
      },
    ],
  },
  asks: { 'authorizer-state': { 'not reached': 'proves', 'it fails': 'proves', 'it denies': 'rulesOut' } },
  lookalikes: ['ext-authz-provider-misconfigured', 'authz-deny-rule-matched'],
  applies: {},
  fixes: [
    {
      do: 'See whether the authorizer runs, is ready, and answers within the time that the provider allows.',
      snippet:
        'kubectl get pods -n <authorizer-namespace>\nistioctl proxy-config endpoints -n {namespace} <pod> | grep <authorizer>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Its endpoints are HEALTHY, and lines without UAEX appear.',
    },
    {
      do: 'Give it more than one replica and a budget for disruptions: every request waits for it.',
      snippet: 'kubectl scale -n <authorizer-namespace> deployment/<authorizer> --replicas=3',
      risk: 'Uses resources.',
      undo: 'kubectl scale -n <authorizer-namespace> deployment/<authorizer> --replicas=<before>',
      verify: 'Restarting one of its pods causes no UAEX.',
    },
    {
      do: 'Only if letting requests in unchecked is better than refusing them: fail open.',
      snippet:
        'extensionProviders:\n- name: <provider>\n  envoyExtAuthzHttp:\n    service: <authorizer>.<authorizer-namespace>.svc.cluster.local\n    port: "8000"\n    failOpen: true',
      risk: 'While the authorizer is down, everybody gets in.',
      undo: 'Set `failOpen: false` again.',
      verify: 'With the authorizer stopped, requests answer 200.',
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
