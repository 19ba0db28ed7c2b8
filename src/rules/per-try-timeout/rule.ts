import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Each try ran into its own timeout',
  says: 'Each try to {service} took longer than `perTryTimeout` allows.',
  area: 'timeout',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { codeDetails: { oneOf: ['upstream_per_try_timeout', 'upstream_per_try_idle_timeout'] } },
          unless: { component: { matches: '.' } },
        },
        because: 'The details name the very timer: that of a single try.',
      },
      {
        when: {
          record: {
            codeDetails: { oneOf: ['upstream_per_try_timeout', 'upstream_per_try_idle_timeout'] },
            component: 'http',
          },
        },
        because: 'The proxy answers the request itself, and the details of its reply name the timer of a single try.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            codeDetails: { oneOf: ['upstream_per_try_timeout', 'upstream_per_try_idle_timeout'] },
          },
        },
        because: 'A try ran into its own timer; a later one may have gone well.',
      },
      {
        when: { record: { flag: { every: ['URX', 'UT'] } } },
        because: 'URX beside UT: tries were used up by timeouts, and only the timer of a try leads to another try.',
      },
    ],
  },
  leadsTo: ['upstream-request-timeout'],
  asks: { 'route-timeout': { route: 'suggests', none: 'rulesOut' } },
  lookalikes: ['app-slow'],
  applies: {},
  fixes: [
    {
      do: 'Give one try as much time as an honest answer needs, and the whole route room for all tries.',
      snippet: 'retries:\n  attempts: 2\n  perTryTimeout: 5s\ntimeout: 16s',
      risk: 'A dead pod is noticed later.',
      undo: 'Set the old values again.',
      verify: 'No `upstream_per_try_timeout` in the log.',
    },
    {
      do: 'For streams and long polls: no timeout for a try at all.',
      snippet: 'retries:\n  attempts: 2',
      risk: 'A try that hangs is ended by the route’s timeout alone.',
      undo: 'Set perTryTimeout again.',
      verify: 'Long answers arrive in full.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: router filter, retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
