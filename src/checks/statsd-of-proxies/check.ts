import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do the proxies send their metrics as statsd, and to whom?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl get configmap istio -n istio-system -o yaml | grep -i statsd',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'istioctl proxy-config bootstrap -n <namespace> <pod> -o json | grep -i statsd',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    'a sink is set': {
      says: 'An address stands there, or a sink named `envoy.stat_sinks.statsd`.',
      when: { record: { phrase: { oneOf: ['statsd-sink-set', 'statsd-bridge-of-charts'] } } },
    },
    none: { says: 'Nothing is printed: the proxies send no statsd.', when: 'nothing printed' },
  },
});
