import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The proxy ends, or cannot start',
  says: 'Envoy or its agent was ended, or ends as soon as it is started.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'own-port-taken',
            'proxy-loopback-without-ipv6',
            'envoy-out-of-descriptors',
            'inotify-refused',
            'inotify-used-up',
            'k8s-inotify',
            'k8s-backoff-restart-of-proxy',
            'threads-refused',
            'kernel-killed-envoy',
            'kernel-killed-envoy-of-node',
            'output-proxy-oomkilled',
            'agent-envoy-killed',
            'agent-envoy-crashed',
            'envoy-caught-signal',
            'envoy-backtrace',
            'envoy-terminate-called',
            'envoy-assert-failed',
            'envoy-start-config-refused',
            'envoy-bootstrap-fields',
            'node-low-on-memory-proxy',
          ],
        },
      },
    },
  ],
  refines: [...START_OF_A_POD, 'rate-limited', 'overflow', 'too-large'],
  causes: [
    'sidecar-oom',
    'proxy-crashed',
    'proxy-down-pod-unhealthy',
    'start-config-invalid',
    'admin-port-taken',
    'ipv6-off-on-loopback',
    'inotify-limit-exhausted',
    'open-file-limit',
    'ulimit-or-seccomp',
    'node-oom-by-proxies',
    'istio-token-unreadable',
  ],
});
