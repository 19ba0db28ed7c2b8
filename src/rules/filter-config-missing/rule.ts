import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A filter waits for a configuration that never came',
  says: 'The proxy has a filter whose configuration (ECDS) it was to fetch from istiod and never got.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { flag: 'NFCF' } },
        because:
          'NFCF means that a filter of the chain has no configuration: the extension was to be discovered and did not arrive.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'log-filter-config-fetch-timed-out' } },
        because:
          'The proxy asked for the configuration of a filter and gave up waiting for it: until it comes, requests are refused or pass by the default.',
      },
    ],
  },
  lookalikes: ['proxy-health-check-failed', 'ratelimit-service-unreachable'],
  applies: {},
  fixes: [
    {
      do: 'See which extension did not come: mostly a WasmPlugin whose module cannot be fetched.',
      snippet:
        'istioctl proxy-config ecds -n {namespace} <pod>\nkubectl logs -n {namespace} <pod> -c istio-proxy | grep -iE "ecds|wasm|initial fetch timed out"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The extension is listed with a version.',
    },
    {
      do: 'Take the extension away until its source can be reached.',
      snippet: 'kubectl get wasmplugin,envoyfilter -A',
      risk: 'What it did (authentication, headers) no longer happens.',
      undo: 'kubectl apply it again.',
      verify: 'Lines with NFCF stop.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: extension configuration discovery',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/overview/extension',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
