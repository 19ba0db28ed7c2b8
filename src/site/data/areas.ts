/** The areas of causes, as the index of causes tells them. */
export const areas: Readonly<Record<string, { readonly title: string; readonly says: string }>> = {
  connection: { title: 'Upstream connection', says: 'The proxy could not reach the other end, or lost it.' },
  application: { title: 'The application, not the mesh', says: 'The mesh only carried what the application did.' },
  timeout: { title: 'Timeouts', says: 'Somebody waited, and gave up.' },
  client: { title: 'Client side', says: 'The caller left, or sent what the proxy does not take.' },
  mtls: { title: 'mTLS', says: 'Two sides of the mesh do not agree on mutual TLS.' },
  tls: { title: 'TLS at the edge and outward', says: 'Certificates and TLS at gateways and towards other sites.' },
  routing: { title: 'Routing', says: 'The request matched no route, or the wrong one.' },
  egress: { title: 'Egress', says: 'Calls that leave the mesh.' },
  authz: { title: 'Authorization and authentication', says: 'A policy or a token kept the request out.' },
  config: { title: 'Configuration', says: 'It was rejected, or did not arrive.' },
  startup: { title: 'Proxy and pod start', says: 'The proxy or the pod does not become ready.' },
  injection: { title: 'Injection, CNI, init', says: 'The sidecar is missing, or traffic does not reach it.' },
  ambient: { title: 'Ambient', says: 'ztunnel, waypoints, HBONE.' },
  'gateway-api': { title: 'Gateway API', says: 'Gateway, HTTPRoute, ReferenceGrant.' },
  multicluster: { title: 'Multicluster', says: 'Calls and trust between clusters.' },
  'control-plane': { title: 'Certificates and control plane', says: 'istiod, its certificates, its upgrades.' },
  observability: { title: 'Seeing and measuring', says: 'Logs, metrics, traces, and what they cost.' },
};

export const titleOfArea = (area: string): string => areas[area]?.title ?? area;
