import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Envoy cannot use the configuration that it is started with',
  says: 'Envoy read its start configuration (the bootstrap), found a fault in it and ended.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'envoy-bootstrap-fields' } },
        because: 'Envoy names its bootstrap and the field that it does not take; it ends before it serves anybody.',
      },
    ],
    suggests: [
      {
        when: {
          record: { phrase: 'envoy-start-config-refused' },
          unless: { phrase: { oneOf: ['listener-cannot-have-port', 'own-port-taken'] } },
        },
        because: 'Envoy ended over what stands behind: a fault in its start configuration or in a file that it names.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation', 'xds-nack', 'app-crash-loop'],
  leadsTo: ['proxy-down-pod-unhealthy'],
  lookalikes: ['xds-nack', 'listener-port-conflict', 'envoyfilter-invalid'],
  applies: {},
  fixes: [
    {
      do: 'Let Envoy check the file: it names the field by its path, without serving.',
      snippet: 'envoy --mode validate -c /etc/envoy/envoy.yaml',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`configuration … OK`.',
    },
    {
      do: 'Write the field as this version of Envoy has it. Fields of the v2 API (`hosts`, `tls_context`, `config`) are gone since 1.17: `load_assignment`, `transport_socket`, `typed_config`.',
      snippet: 'envoy --version',
      risk: 'A file for a newer Envoy does not start an older one.',
      undo: 'Put the former file back.',
      verify: 'The log goes on to `starting main dispatch loop`.',
    },
    {
      do: 'In a mesh: take away what changes the bootstrap of the sidecars.',
      snippet:
        'kubectl get envoyfilter -A -o yaml | grep -B2 -A12 "applyTo: BOOTSTRAP"\nkubectl get pod -n <namespace> <pod> -o yaml | grep bootstrapOverride',
      risk: 'What it set no longer holds.',
      undo: 'kubectl apply it again.',
      verify: 'A new pod becomes 2/2.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/server/server.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/server/server.cc',
      read: '2026-11-24',
    },
    {
      title: 'Envoy docs 1.37: version history, API v2 removed in 1.17',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/version_history/v1.17/v1.17.0',
      read: '2026-11-24',
    },
  ],
});
