import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which server name (SNI) does the caller send, and which host in the request?',
  about: 'service',
  run: [
    {
      command: 'openssl s_client -connect {host}:{port} -servername {host} </dev/null 2>&1 | head -5',
      changes: false,
      needs: ['openssl', 'shell'],
    },
    {
      command:
        'istioctl proxy-config listener -n <gateway-namespace> <gateway-pod> --port {listenerPort} -o json | grep -A4 serverNames',
      changes: false,
      needs: ['istioctl', 'shell'],
    },
  ],
  answers: {
    'no name': {
      says: 'The hello holds no server name.',
    },
    'a name that no chain has': {
      says: 'The server name stands in no filter chain of the listener.',
    },
    'another than the host': {
      says: 'Server name and host differ: a connection opened for one name carries requests for another.',
    },
    'the right one': {
      says: 'The name stands in a filter chain, and the host is the same.',
    },
  },
});
