import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is a VirtualService for this host bound to the Gateway that takes the request?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get virtualservice -A -o custom-columns='NS:.metadata.namespace,NAME:.metadata.name,GATEWAYS:.spec.gateways,HOSTS:.spec.hosts'",
      changes: false,
      needs: ['kubectl'],
    },
    {
      command:
        "kubectl get gateway.networking.istio.io -A -o custom-columns='NS:.metadata.namespace,NAME:.metadata.name,SELECTOR:.spec.selector,PORTS:.spec.servers[*].port.number,HOSTS:.spec.servers[*].hosts'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'no virtualservice': { says: 'No VirtualService has this host.' },
    'not bound': { says: 'One has the host, and its `gateways` do not name this Gateway (with its namespace).' },
    'host not in gateway': { says: 'It is bound, and the Gateway’s server does not list the host.' },
    bound: { says: 'It is bound, and the Gateway lists the host.' },
    'gateway selects nothing': { says: 'The selector of the Gateway fits no pod of an ingress gateway.' },
  },
});
