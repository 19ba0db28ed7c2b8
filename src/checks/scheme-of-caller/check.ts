import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which URL does the application use for {service}, and does a DestinationRule begin TLS too?',
  about: 'service',
  run: [
    {
      command: "kubectl get destinationrule -A -o yaml | grep -B12 -A3 'mode: SIMPLE\\|mode: MUTUAL'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
    {
      command: "kubectl get serviceentry -A -o yaml | grep -A12 'hosts:'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'https, and the mesh begins TLS too': {
      says: 'The application speaks https, and a DestinationRule wraps it in TLS again.',
    },
    'https, the port is http': {
      says: 'The application speaks https to a port that the mesh takes for plain HTTP.',
    },
    'http, the port is TLS': {
      says: 'The application speaks http to a TLS port, and nothing begins TLS on the way.',
    },
    'http, TLS to the wrong port': {
      says: 'The mesh begins TLS, but goes to the plain port (80) instead of the TLS port (443).',
    },
    'in agreement': {
      says: 'One side begins TLS once, towards a TLS port.',
    },
  },
});
