import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which protocol does the proxy use for this port of {service}, and which does the application speak?',
  about: 'service',
  run: [
    {
      command:
        'kubectl get service -n {namespace} {serviceName} -o jsonpath=\'{range .spec.ports[*]}{.port}{" "}{.name}{" "}{.appProtocol}{"\\n"}{end}\'',
      changes: false,
      needs: ['kubectl'],
    },
    { command: 'istioctl x describe service -n {namespace} {serviceName}', changes: false, needs: ['istioctl'] },
  ],
  answers: {
    'as the app speaks': { says: 'Name or appProtocol say the protocol that the application speaks.' },
    'http though the app speaks tcp': {
      says: 'The port is named `http…`, and the application speaks another protocol: a database, a queue, its own TLS.',
    },
    'tcp though the app speaks http': {
      says: 'The port is named `tcp…`, or has a name that says nothing, and the application speaks HTTP.',
    },
    'http2 though the app speaks http1': {
      says: 'The port is named `http2` or `grpc`, and the application speaks only HTTP/1.1.',
    },
    'http1 though the app speaks http2': {
      says: 'The port is named `http`, and the application speaks gRPC or HTTP/2 without TLS.',
    },
    unnamed: { says: 'The port has neither a protocol in its name nor an appProtocol: the proxy guesses.' },
    'not declared': { says: 'The Service has no such port.' },
  },
});
