import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An HTTP port of the gateway gets something that is not HTTP',
  says: 'What arrives on port {listenerPort} of the gateway is no HTTP; its server is declared as HTTP.',
  area: 'egress',
  per: 'service',
  signs: {
    fits: [
      {
        when: { record: { status: 400, method: { empty: true } } },
        because: 'An HTTP listener got something that does not begin like a request.',
      },
      {
        when: { record: { parserError: { oneOf: ['HPE_INVALID_METHOD', 'NO_REQUEST_LINE_IN_REQUEST'] } } },
        because: 'The HTTP parser found no request line.',
      },
    ],
  },
  lookalikes: ['no-route-for-host', 'destination-host-not-found'],
  applies: {},
  fixes: [
    {
      do: 'Declare the port as TCP in the Gateway, and route it by a `tcp` rule.',
      snippet:
        'servers:\n- port: {number: 31400, name: tcp, protocol: TCP}\n  hosts: ["*"]\n---\ntcp:\n- match: [{port: 31400}]\n  route:\n  - destination: {host: {service}, port: {number: {port}}}',
      risk: 'A TCP port knows no hosts: one port, one destination. Ports need a place in the gateway’s Service too.',
      undo: 'Apply the Gateway from before.',
      verify: 'The line begins with `"- - -"` and shows an upstream host.',
    },
    {
      do: 'If it is TLS that reaches a plain port, send it to the TLS port.',
      snippet: 'openssl s_client -connect <host>:<port> </dev/null',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A certificate is shown.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Gateway',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ingress gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/ingress-control/',
      read: '2026-11-23',
    },
  ],
});
