import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'After how long does the load balancer or firewall on the way drop an idle connection?',
  about: 'service',
  run: [
    {
      command: 'kubectl get service -n istio-system -o yaml | grep -i -E "idle|timeout"',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    shorter: { says: 'Sooner than the gateway or the client sends something on it.' },
    longer: { says: 'Later than both sides’ own idle timeouts, or there is nothing on the way.' },
  },
});
