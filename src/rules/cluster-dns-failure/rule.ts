import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The name does not resolve',
  says: 'The name {service} gives no address to the one who asks.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        // At a gateway, which notes the caller's address, a line without a cluster has the gateway's own public name.
        when: {
          any: [
            { record: { flag: 'UH', destination: 'public', cluster: { matches: '.' } } },
            { record: { flag: 'UH', destination: 'public', forwardedFor: { empty: true } } },
          ],
        },
        because:
          'The proxy has a cluster for a public name and no address in it: it resolves such a name itself, and DNS gave nothing.',
      },
      {
        when: { record: { failure: 'dns' }, unless: { flag: 'DF', phrase: 'body-dns-resolution-failure' } },
        because: 'The one who called could not resolve the name: nothing was sent at all.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'no-endpoint', destination: 'public' } },
        because: 'No host for a public name; its resolution may have failed.',
      },
    ],
  },
  supersedes: ['no-endpoints'],
  asks: { 'dns-of-host': { nothing: 'proves', another: 'suggests', right: 'rulesOut', 'other family': 'rulesOut' } },
  lookalikes: ['upstream-dns-failure', 'dns-ip-family-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'Ask for the name from the pod, and see the DNS servers of the cluster.',
      snippet:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- getent ahosts {service}\nkubectl get pods -n kube-system -l k8s-app=kube-dns\nkubectl logs -n kube-system -l k8s-app=kube-dns --tail=50',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`getent` prints an address.',
    },
    {
      do: 'For a name that only the mesh knows, let the sidecar answer DNS.',
      snippet: 'meshConfig:\n  defaultConfig:\n    proxyMetadata:\n      ISTIO_META_DNS_CAPTURE: "true"',
      risk: 'All DNS queries of the pods go through the agent. Pods have to be restarted.',
      undo: 'Set it to "false" and restart the pods.',
      verify: '`getent` prints an address for the host of the ServiceEntry.',
      applies: { istio: '>=1.8' },
    },
  ],
  sources: [
    {
      title: 'Istio docs: understanding DNS',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/dns/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: debug DNS resolution',
      url: 'https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DNS proxying',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/dns-proxy/',
      read: '2026-11-23',
    },
  ],
});
