import { defineRule } from '../define.ts';

const PROBER = {
  matches:
    '^(kube-probe/|GoogleHC/|GoogleStackdriverMonitoring|ELB-HealthChecker/|AlwaysOn|Edge Health Probe|Load Balancer Agent)',
};

export default defineRule({
  title: 'An AuthorizationPolicy refuses the platform’s health check',
  says: 'The health check of kubelet or the load balancer reaches {service} through the proxy, and a policy refuses it.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          any: [
            { record: { userAgent: PROBER, codeDetails: 'rbac_access_denied_matched_policy' } },
            {
              all: [
                { record: { userAgent: PROBER } },
                { record: { codeDetails: 'rbac_access_denied_matched_policy' } },
              ],
              per: 'connection',
              within: { lines: 25 },
            },
          ],
        },
        because: 'On the connection that was refused the request came from a prober of the platform.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'k8s-probe-http-status', status: 403 } },
        because: 'The probe was answered with 403: something before the application, mostly a policy, refuses kubelet.',
      },
    ],
  },
  supersedes: [
    'authz-no-allow-rule-matched',
    'authz-no-peer-identity',
    'authz-deny-rule-matched',
    'authz-principal-mismatch',
    'authz-empty-policy-denies-all',
    'authz-wrong-namespace-or-selector',
    'authz-source-ip-not-client',
    'jwt-missing',
  ],
  asks: { 'who-answered': { 'its proxy': 'suggests', application: 'rulesOut' } },
  lookalikes: ['authz-no-allow-rule-matched', 'authz-deny-rule-matched'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Let Istio rewrite the probes, so that kubelet asks the agent and not the proxy’s inbound port.',
      snippet:
        'kubectl patch deployment -n {namespace} <name> -p \'{"spec":{"template":{"metadata":{"annotations":{"sidecar.istio.io/rewriteAppHTTPProbers":"true"}}}}}\'',
      risk: 'The pods restart.',
      undo: 'kubectl patch deployment -n {namespace} <name> -p \'{"spec":{"template":{"metadata":{"annotations":{"sidecar.istio.io/rewriteAppHTTPProbers":null}}}}}\'',
      verify: 'The probe in the running pod has the path `/app-health/…` and port 15020, and the pod gets ready.',
    },
    {
      do: 'For a load balancer’s check, allow its path and nothing else.',
      snippet: 'rules:\n- to:\n  - operation:\n      methods: ["GET"]\n      paths: ["/healthz"]',
      risk: 'Everybody may read that path: it must not tell anything.',
      undo: 'Remove the rule again.',
      verify: 'The balancer shows the target as healthy, other paths still answer 403.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: health checking of services',
      url: 'https://istio.io/latest/docs/ops/configuration/mesh/app-health-check/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
  ],
});
