import { type Entry, entry } from '../entry.ts';

const ROUTER = {
  saidBy: 'Envoy: router',
  side: 'the proxy that looks for a route',
  source: 'envoyproxy/envoy@v1.37.0 source/common/router/router.cc, config_impl.cc',
};
const ANALYSIS = {
  saidBy: 'istioctl analyze',
  side: 'the configuration',
  source: 'istio/istio@1.29.0 pkg/config/analysis/msg/messages.yaml, analyzers',
};
const FOUND = [
  {
    id: 'analysis-host-not-found',
    kind: 'host',
    means: 'A route leads to a host that is neither a Service nor a ServiceEntry',
  },
  {
    id: 'analysis-subset-not-found',
    kind: 'host+subset in destinationrule',
    means: 'A route leads to a subset that no DestinationRule of this host defines',
  },
  { id: 'analysis-gateway-not-found', kind: 'gateway', means: 'A VirtualService names a Gateway that does not exist' },
  { id: 'analysis-selector-not-found', kind: 'selector', means: 'A Gateway selects pods that do not exist' },
]
  .map(({ id, kind, means }) => ({ id, kind, means, hole: kind === 'host' ? 'host:word' : 'name' }))
  .map(({ id, kind, means, hole }) => ({
    id,
    wordings: [
      `IST0101] (⟨object⟩) Referenced ${kind} not found: "⟨${hole}⟩"`,
      `Referenced ${kind} not found: "⟨${hole}⟩"`,
    ],
    failure: 'config',
    title: `Referenced ${kind} not found: …`,
    means,
    ...ANALYSIS,
  }));

/** What the router of Envoy notes while it looks for a route, at level debug, and what `istioctl analyze` says of references. */
export default (): readonly Entry[] =>
  [
    {
      id: 'router-log-unknown-cluster',
      wordings: ["unknown cluster '⟨cluster:word⟩'"],
      gives: { codeDetails: 'cluster_not_found', flag: 'NC' } as const,
      failure: 'config',
      title: 'unknown cluster …',
      means: 'The route leads to a cluster that this proxy does not have; its name says service, port and subset',
      ...ROUTER,
    },
    {
      id: 'router-log-no-route',
      wordings: ["no route match for URL '⟨path:word⟩'", "no cluster match for URL '⟨path:word⟩'"],
      failure: 'no-route',
      title: 'no route match for URL …',
      means: 'No route of the proxy fits the request',
      ...ROUTER,
    },
    {
      id: 'router-log-path-not-matched',
      wordings: ['route was resolved but final route list did not match incoming request'],
      title: 'route was resolved but final route list did not match incoming request',
      means: 'A virtual host fits the host of the request, and none of its routes fits path, method and headers',
      ...ROUTER,
    },
    {
      id: 'listener-filter-timed-out',
      wordings: ['listener filter times out after ⟨duration:number⟩ ms', 'listener filter times out'],
      title: 'listener filter times out after … ms',
      means:
        'The proxy waited for the first bytes of the client to see which protocol it speaks, and none came in time',
      saidBy: 'Envoy: listener',
      side: 'the proxy that accepts the connection',
      source: 'envoyproxy/envoy@v1.37.0 source/common/listener_manager/active_tcp_socket.cc',
    },
    {
      id: 'duplicate-domain',
      wordings: [
        'Only unique values for domains are permitted. Duplicate entry of domain ⟨host:word⟩',
        'Only unique values for domains are permitted',
        'Only a single wildcard domain is permitted',
      ],
      failure: 'config',
      title: 'Only unique values for domains are permitted. Duplicate entry of domain …',
      means: 'Envoy refused a route configuration in which two virtual hosts have the same domain',
      saidBy: 'Envoy: router, repeated by istiod',
      side: 'the proxy that got the configuration',
      source: 'envoyproxy/envoy@v1.37.0 source/common/router/config_impl.cc',
    },
    {
      id: 'ratelimit-config-error',
      wordings: ['error loading new configuration from runtime: ⟨reason⟩', 'error loading config file ⟨reason⟩'],
      failure: 'config',
      title: 'error loading new configuration from runtime: …',
      means: 'The rate limit service could not read its configuration and keeps the one before, or none',
      saidBy: 'envoyproxy/ratelimit',
      side: 'the rate limit service',
      source: 'envoyproxy/ratelimit src/service/ratelimit.go',
    },
    {
      id: 'too-many-redirects',
      wordings: [
        'Maximum (⟨number:number⟩) redirects followed',
        'stopped after 10 redirects',
        'Exceeded ⟨number:number⟩ redirects',
        'Too many redirects occurred trying to load',
        'redirected you too many times',
        'The page isn’t redirecting properly',
        'ERR_FR_TOO_MANY_REDIRECTS',
        'Server redirected too many times',
        'TooManyRedirects',
      ],
      title: 'Maximum (50) redirects followed',
      means: 'The client followed one redirect after the other and gave up',
      saidBy: 'curl, Go, Python requests, Safari, Chrome, Firefox, axios, Java',
      side: 'client',
      source: 'documentation of the programs',
    },
    ...FOUND,
  ].map((item) => entry('log-message', item));
