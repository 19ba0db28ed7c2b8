import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does the calling proxy have a cluster for {service}?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-config clusters -n <namespace-of-the-caller> <caller-pod> | grep {serviceName}',
      changes: false,
      needs: ['istioctl'],
    },
    { command: 'kubectl get service -A | grep {serviceName}', changes: false, needs: ['kubectl'] },
  ],
  answers: {
    'no such service': { says: 'No Service and no ServiceEntry has this host.' },
    'not in this proxy': { says: 'The Service exists, and the proxy has no cluster for it.' },
    'other port': { says: 'The proxy has the host, under other ports.' },
    'subset missing': { says: 'The proxy has the host and port, without this subset.' },
    there: { says: 'The proxy has the cluster.' },
  },
});
