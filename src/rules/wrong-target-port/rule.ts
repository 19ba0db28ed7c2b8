import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The service points to a port on which the application does not listen',
  says: 'The `targetPort` of {service} leads to a port on which the application does not listen[: {upstreamHost}].',
  area: 'connection',
  per: 'service',
  signs: {
    fits: [
      {
        when: { record: { errno: 111, otherPort: 'yes' } },
        because:
          'Refused, and the service maps its port to another one: somebody wrote that number, and it may be wrong.',
      },
      {
        when: { record: { errno: 111 }, unless: { otherPort: { oneOf: ['yes', 'no'] } } },
        because: 'The host is there and refuses: a wrong port number looks like this.',
      },
    ],
  },
  asks: {
    'ports-of-app': {
      'another port': 'proves',
      'not at all': 'rulesOut',
      'loopback only': 'rulesOut',
      'that port': 'rulesOut',
    },
    'when-in-life': { start: 'rulesOut', stop: 'rulesOut', 'any time': 'suggests' },
  },
  lookalikes: ['no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Write the port on which the container listens into `targetPort` (a name or a number).',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"replace","path":"/spec/ports/0/targetPort","value":<port-of-the-container>}]\'',
      risk: 'All callers go to the new port at once.',
      undo: 'The same patch with the number from before.',
      verify:
        'kubectl get endpointslices -n {namespace} -l kubernetes.io/service-name={serviceName} shows the new port, and calls answer.',
    },
    {
      do: 'Or tell the application to listen on the port that the service names.',
      risk: 'Probes and other services may name the old port.',
      undo: 'Set the port back and roll out again.',
      verify: '`ss -ltn` in the pod lists the port.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes: debug services',
      url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/network/connection_impl.cc: “delayed connect error”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/network/connection_impl.cc',
      read: '2026-11-23',
    },
  ],
});
