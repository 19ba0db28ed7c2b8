import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The policy uses HTTP fields on a TCP port',
  says: 'The port[ {port}] of {service} is plain TCP for the proxy, so a rule with methods, paths, hosts or tokens cannot match there.',
  area: 'authz',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: { terminationDetails: { starts: 'rbac_access_denied_matched_policy' }, policy: 'none' },
        },
        because:
          'The connection was refused on a TCP port because no ALLOW matched. Rules with HTTP fields are left out there, and an ALLOW without its rule allows nothing.',
      },
      {
        when: { record: { policyNamespace: { matches: '.' }, tcp: 'yes' } },
        because: 'A DENY rule with only HTTP fields keeps nothing to ask on a TCP port and fits every connection.',
      },
      {
        when: {
          all: [
            { record: { phrase: 'rbac-log-checking-connection' } },
            { record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none' } },
          ],
          per: 'proxy',
        },
        because: 'RBAC looked at a connection, not at a request: rules with HTTP fields are left out there.',
      },
    ],
  },
  asks: {
    'protocol-of-port': { 'tcp though the app speaks http': 'proves', 'as the app speaks': 'against' },
    'policies-on-workload': { none: 'rulesOut' },
  },
  lookalikes: ['authz-deny-rule-matched', 'authz-policy-covers-eastwest-port'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'If the application speaks HTTP, say so in the port of the Service: then the fields work.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"add","path":"/spec/ports/0/appProtocol","value":"http"}]\'',
      risk: 'The port is parsed as HTTP from now on: anything else on it breaks.',
      undo: 'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"remove","path":"/spec/ports/0/appProtocol"}]\'',
      verify: 'The access log shows method and path for this port.',
    },
    {
      do: 'If it is TCP, restrict the rule to fields that TCP has: principals, namespaces, addresses, ports.',
      snippet:
        'rules:\n- from:\n  - source:\n      principals: ["cluster.local/ns/<caller-namespace>/sa/<service-account>"]\n  to:\n  - operation:\n      ports: ["{port}"]',
      risk: 'All connections of that caller to that port are allowed, whatever they carry.',
      undo: 'Apply the policy from before.',
      verify: 'The client connects; another caller is still closed.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: authorization for TCP traffic',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-tcp/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/network/rbac/rbac_filter.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/network/rbac/rbac_filter.cc',
      read: '2026-11-23',
    },
  ],
});
