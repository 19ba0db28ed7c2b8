import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Health checks, which are no traffic',
  says: 'These lines are health checks; they say nothing about the requests of users.',
  kind: 'normal',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            userAgent: {
              matches:
                '^(kube-probe/|GoogleHC/|ELB-HealthChecker/|Envoy/HC|GoogleStackdriverMonitoring|Consul Health Check|HealthCheck/|Pingdom|UptimeRobot|NS8-HealthCheck|Azure Traffic Manager|AzureHealthProbe|Edge Health Probe)',
            },
            healthy: 'yes',
          },
        },
        because: 'The agent is a health checker’s, and it got what it wanted.',
      },
      {
        when: {
          record: {
            codeDetails: { oneOf: ['health_check_ok', 'health_check_cached', 'health_check_ok_cluster_healthy'] },
          },
        },
        because: 'The health check filter answered by itself.',
      },
    ],
  },
  asks: {},
  lookalikes: ['app-crash-loop'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done. To keep them out of the access log, filter by the agent.',
      snippet:
        "apiVersion: telemetry.istio.io/v1\nkind: Telemetry\nmetadata:\n  name: no-probe-lines\n  namespace: istio-system\nspec:\n  accessLogging:\n    - filter:\n        expression: \"!('user-agent' in request.headers && request.headers['user-agent'].startsWith('kube-probe'))\"",
      risk: 'Failing probes are no longer logged either.',
      undo: 'kubectl delete telemetry -n istio-system no-probe-lines',
      verify: 'The log has no kube-probe lines.',
      applies: { istio: '>=1.14' },
    },
  ],
  sources: [
    {
      title: 'Kubernetes: configure liveness, readiness and startup probes',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
