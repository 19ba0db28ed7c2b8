import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A listener cannot have its port',
  says: 'The proxy was told to listen on an address that is taken, not its own, or not allowed.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'listener-cannot-have-port',
          },
        },
        because: 'Envoy names the listener and why it could not open its address.',
      },
    ],
  },
  supersedes: ['ephemeral-ports-exhausted'],
  asks: {
    'ports-of-pod': {
      'host network': 'suggests',
      'own port': 'against',
    },
    'nacks-of-proxies': {
      yes: 'suggests',
      no: 'against',
    },
  },
  lookalikes: ['admin-port-taken', 'xds-nack', 'http-named-443-listener-conflict'],
  applies: {},
  fixes: [
    {
      do: '`Permission denied` on a port below 1024: let the gateway listen on a high port and map it in its Service.',
      snippet:
        'kubectl get svc -n {namespace} <gateway> -o jsonpath=\'{range .spec.ports[*]}{.port} → {.targetPort}{"\\n"}{end}\'',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify:
        'The targetPort is above 1024, or the pod may bind low ports (sysctl net.ipv4.ip_unprivileged_port_start=0).',
    },
    {
      do: '`duplicate address` or `duplicate listener`: an EnvoyFilter, a Sidecar with an own listener or two Gateways ask for the same port. Take one away.',
      snippet:
        'kubectl get envoyfilter,sidecar,gateway -A\nistioctl proxy-config listeners -n {namespace} {pod} --port <port>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`istioctl proxy-status` says SYNCED for LDS.',
    },
    {
      do: '`Cannot assign requested address`: the proxy runs with interception NONE or outside the cluster, and was given addresses of services. Set capture or `bind` to an address that it has.',
      snippet: 'kubectl get sidecar -n {namespace} -o yaml | grep -B2 -A6 -E "captureMode|bind:"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'No such line after the next push.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: application requirements, ports',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs: listener configuration',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/listeners/listeners',
      read: '2026-11-23',
    },
  ],
});
