import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A pod or proxy is not ready',
  says: 'A probe fails or a container does not start.',
  per: 'service',
  seen: [{ record: { failure: 'not-ready' } }],
  // The status in a probe's message is the probe's: nobody's request failed.
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: [
    'app-crash-loop',
    'sidecar-oom',
    'app-not-listening',
    'image-pull-failed',
    'proxy-down-pod-unhealthy',
    'app-slow',
    'probe-not-rewritten-strict-mtls',
    'https-probe-hits-sidecar-tls',
    'authz-blocks-platform-probe',
    'proxy-memory-grows-with-destinations',
  ],
});
