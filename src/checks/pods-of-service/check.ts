import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do the pods behind {service} run, and since when?',
  about: 'service',
  run: [
    { command: 'kubectl get pods -n {namespace} -o wide', changes: false, needs: ['kubectl'] },
    {
      command: 'kubectl describe pod -n {namespace} {pod} | grep -A7 "Last State"',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    restarting: { says: 'A container restarts again and again: CrashLoopBackOff, or RESTARTS grows.' },
    killed: { says: 'The last state of the container is OOMKilled or an exit by a signal, at the time of the error.' },
    replaced: { says: 'The pod with the address of the error is gone, terminating, or younger than the error.' },
    'not ready': { says: 'The pod runs, but is not ready.' },
    steady: { says: 'The pods are ready, have not restarted and are older than the error.' },
  },
});
