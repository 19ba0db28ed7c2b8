import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application itself answered 403',
  says: '{service} answered 403 itself: its own login or rights, not the mesh.',
  kind: 'normal',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { status: 403, codeDetails: 'via_upstream', direction: 'inbound' } },
        because: 'The destination’s own proxy carried the answer of its application: `via_upstream`.',
      },
      {
        when: { record: { status: 403, codeDetails: 'via_upstream' }, unless: { bytesSent: { oneOf: [19, 32] } } },
        because: 'The answer came from the other end, `via_upstream`; this proxy refused nothing.',
      },
      {
        when: {
          record: { status: 403, routed: 'yes' },
          unless: { bytesSent: { oneOf: [19, 32] } },
        },
        because: 'An endpoint was chosen and answered; policies refuse before one is chosen.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'spring-error-body-403' } },
        because: 'This body is Spring Boot’s: the application answered.',
      },
      {
        when: {
          record: { status: 403, upstreamTime: { min: 0 } },
          unless: { flag: { matches: '.' }, codeDetails: { matches: '.' } },
        },
        because:
          'The reply tells how long the upstream took: it was the upstream that answered, not a policy of this proxy.',
      },
    ],
  },
  asks: { 'who-answered': { application: 'proves', 'its proxy': 'rulesOut', 'not there': 'against' } },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied', 'authz-no-allow-rule-matched'],
  applies: {},
  fixes: [
    {
      do: 'Read the application’s own log for this request: its user, its rights, its CSRF check.',
      snippet: 'kubectl logs -n {namespace} <pod> --since=10m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The application’s log names the reason for the 403.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
