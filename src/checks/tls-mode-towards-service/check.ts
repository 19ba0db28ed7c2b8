import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does a DestinationRule tell callers about TLS to {service}?',
  about: 'service',
  run: [
    {
      command:
        'istioctl proxy-config cluster -n <caller-namespace> <caller-pod> --fqdn {service} -o yaml | grep -A12 -i transport_socket',
      changes: false,
      needs: ['istioctl', 'shell'],
    },
    {
      command: "kubectl get destinationrule -A -o yaml | grep -B12 -A3 'tls:'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    ISTIO_MUTUAL: {
      says: 'A DestinationRule says ISTIO_MUTUAL: callers speak mTLS whether the other end can or not.',
      when: {
        record: {
          phrase: 'output-tls-istio-mutual',
        },
      },
    },
    DISABLE: {
      says: 'A DestinationRule says DISABLE: callers speak plain text.',
      when: {
        record: {
          phrase: 'output-tls-disable',
        },
      },
    },
    'SIMPLE or MUTUAL': {
      says: 'A DestinationRule says SIMPLE or MUTUAL: callers begin ordinary TLS.',
    },
    'a rule without tls': {
      says: 'A DestinationRule stands for this host, a subset or a port of it, and its part has no `tls`.',
    },
    'no rule': {
      says: 'No DestinationRule speaks of it: automatic mTLS decides by the endpoint.',
    },
  },
});
