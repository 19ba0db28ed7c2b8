import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Who left before the reply of {service} was there?',
  about: 'service',
  run: [
    {
      command:
        "kubectl logs -n {namespace} <pod> -c istio-proxy --since=1h | grep ' DC ' | awk '{print $0}' | tail -50",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'always after the same time': {
      says: 'They all leave after the same number of milliseconds: a timeout of the caller or of something before it.',
    },
    'after very different times': {
      says: 'The durations are scattered: users who leave, pods that stop, a cancelled parent request.',
    },
    'the load balancer': {
      says: 'All come from the load balancer’s addresses, at its idle timeout.',
    },
  },
});
