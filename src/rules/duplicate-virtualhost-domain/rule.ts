import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two virtual hosts of a route have the same domain',
  says: 'Envoy refused a route configuration because a domain[, {host},] stands in it twice; the proxy keeps the old one.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'duplicate-domain' } },
        because: 'Envoy refuses a route configuration in which a domain stands twice, and names it.',
      },
    ],
  },
  lookalikes: ['conflicting-virtualservices', 'conflicting-gateways'],
  applies: {},
  fixes: [
    {
      do: 'Find the two that make the domain: mostly a ServiceEntry beside a Service, a VirtualService with the host in two spellings, or an EnvoyFilter.',
      snippet: 'kubectl get serviceentry,virtualservice,envoyfilter -A -o yaml | grep -n "{host}"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The domain is made once, and the message stops.',
    },
    {
      do: 'Take one of them away, the newer first.',
      snippet: 'kubectl get serviceentry,virtualservice -A --sort-by=.metadata.creationTimestamp',
      risk: 'What only it did is gone.',
      undo: 'kubectl apply it again.',
      verify: 'istioctl proxy-status shows SYNCED for RDS.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: xDS protocol, ACK and NACK',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-docs/xds_protocol',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
  ],
});
