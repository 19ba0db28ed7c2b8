import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which timeout does the route to {service} have, and does the caller send one?',
  about: 'service',
  run: [
    {
      command:
        'istioctl proxy-config routes -n <namespace-of-caller> <calling-pod> -o json | grep -E \'"(timeout|perTryTimeout|idleTimeout|maxStreamDuration)"\'',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    route: { says: 'The route has a timeout that is as long as the failed requests took.' },
    none: { says: 'The route has none (`0s`).', when: 'nothing printed' },
    caller: { says: 'The route has none, but the caller sends `x-envoy-upstream-rq-timeout-ms` or `grpc-timeout`.' },
  },
});
