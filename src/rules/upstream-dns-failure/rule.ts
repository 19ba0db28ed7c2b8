import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy could not resolve the name of the destination',
  says: 'The proxy itself looked up the host of the request and DNS gave no address.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          any: [{ record: { flag: 'DF' } }, { record: { phrase: 'body-dns-resolution-failure' } }],
        },
        because:
          'Only the dynamic forward proxy sets this flag and gives this answer, and only when its DNS query fails.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'dns' } },
        because: 'A name was not resolved; where a proxy forwards by name, it is the proxy that asks.',
      },
    ],
  },
  asks: { 'dns-of-host': { nothing: 'proves', right: 'against' } },
  lookalikes: ['cluster-dns-failure'],
  applies: {},
  fixes: [
    {
      do: 'Ask for the name from the pod of that proxy.',
      snippet: 'kubectl exec -n <namespace> <pod> -c istio-proxy -- getent ahosts {service}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`getent` prints an address, and the log shows no DF.',
    },
    {
      do: 'If the name is wrong only for the proxy (a search domain is missing), write it in full in the request or the route.',
      risk: 'A changed host may meet another virtual host.',
      undo: 'Write the old name again.',
      verify: 'The request answers.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: dynamic forward proxy',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/dynamic_forward_proxy_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
