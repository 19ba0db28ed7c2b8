import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does the proxy that answered know a route for this host and path?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-config routes -n <namespace-of-the-proxy> <proxy-pod>',
      changes: false,
      needs: ['istioctl'],
    },
    { command: 'kubectl get virtualservice -A', changes: false, needs: ['kubectl'] },
  ],
  answers: {
    'host missing': { says: 'No line of the table has this host among its domains.' },
    'path missing': { says: 'The host is listed, and no match of it fits the path, the method or the headers.' },
    '404 only': {
      says: 'The route of this port has one line with the domain `*` and `404`: no VirtualService is bound.',
    },
    'both there': { says: 'Host and path are listed and lead to a service.' },
    'no such port': { says: 'The proxy has no route for this port at all.' },
  },
});
