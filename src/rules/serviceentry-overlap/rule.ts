import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two ServiceEntries define the same host and port',
  says: 'More than one ServiceEntry defines the host with the same port and does not agree; proxies take one of them.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['IST0177', 'KIA1212', 'KIA1211'] } } },
        because: 'The analysis found more than one entry for the same host and port.',
      },
    ],
  },
  lookalikes: ['serviceentry-tcp-same-port-clash', 'duplicate-virtualhost-domain'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Keep one entry for the host, in a namespace that all callers see.',
      snippet:
        "kubectl get serviceentry -A -o custom-columns='NS:.metadata.namespace,NAME:.metadata.name,CREATED:.metadata.creationTimestamp,HOSTS:.spec.hosts,PORTS:.spec.ports[*].number,PROTOCOLS:.spec.ports[*].protocol,RESOLUTION:.spec.resolution'",
      risk: 'Callers of the entry that goes may see the other’s protocol from then on.',
      undo: 'kubectl apply the entry again.',
      verify: 'istioctl analyze no longer prints IST0177.',
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
  ],
});
