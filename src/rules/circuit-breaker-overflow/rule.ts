import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A circuit breaker refused the call',
  says: 'The calling proxy refused the request to {service}: a limit of connections, pending requests, requests or retries was reached.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          any: [{ record: { flag: 'UO', tcp: 'yes' } }, { record: { flag: { every: ['UO', 'UF'] } } }],
        },
        because:
          'Envoy sets UO only when a limit of the circuit breaker is reached, or in maintenance mode, which would say so.',
      },
      {
        when: {
          record: { resetReason: 'overflow' },
          unless: { upstreamTime: { min: 0 }, component: { matches: '.' }, loop: 'yes' },
        },
        because:
          'The reset reason `overflow` is the circuit breaker’s: no other part of Envoy writes it, and the request went in no circle that would fill it.',
      },
      {
        when: { record: { phrase: 'max-pending-overflow' } },
        because: 'The connection pool of this proxy says it itself: no more requests may wait.',
      },
    ],
    suggests: [
      {
        when: { record: { resetReason: 'overflow' } },
        because:
          '`overflow` is the circuit breaker’s word; where another proxy’s reply is carried, or a log quotes it, it may be one further down.',
      },
      {
        when: { record: { flag: 'UO' }, unless: { codeDetails: 'maintenance_mode' } },
        because: 'UO is the circuit breaker’s flag; only the maintenance mode of a cluster sets it too.',
      },
      {
        when: { record: { tcp: 'yes', flag: 'URX' }, unless: { flag: { oneOf: ['UF', 'UH', 'UC'] } } },
        because:
          'A TCP connection used up its attempts, and no host was ever called, nor was there none: the pool allowed no more waiting connections.',
      },
      {
        when: { record: { carriedReply: 'overflow' }, unless: { direction: 'inbound' } },
        because:
          'The 503 came from the other side and is exactly as long as Envoy’s “overflow”: the next proxy’s circuit breaker refused.',
      },
    ],
  },
  leadsTo: ['retries-exhausted'],
  asks: { 'breaker-stats': { grows: 'proves', quiet: 'rulesOut' } },
  lookalikes: ['maintenance-mode'],
  applies: {},
  fixes: [
    {
      do: 'Find out why so many are under way at a time: mostly the service has become slow. Then raise the limit that is reached.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    connectionPool:\n      tcp: { maxConnections: 200 }\n      http: { http1MaxPendingRequests: 200, http2MaxRequests: 1000, maxRetries: 10 }',
      risk: 'A service that is slow for good gets still more at a time. A second DestinationRule for the same host is not merged with the first.',
      undo: 'Set the old numbers again.',
      verify: 'The `overflow` counters of the calling proxy stand still.',
    },
    {
      do: 'Or add pods, so that each call is shorter.',
      snippet: 'kubectl scale -n {namespace} deployment/<name> --replicas=<more>',
      risk: 'Uses resources.',
      undo: 'Scale back.',
      verify: 'Durations fall, and UO disappears.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: circuit breaking',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/circuit_breaking',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: circuit breaking task',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/circuit-breaking/',
      read: '2026-11-23',
    },
  ],
});
