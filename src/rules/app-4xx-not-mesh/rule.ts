import { defineRule } from '../define.ts';

const REFUSALS = [400, 401, 405, 406, 409, 410, 411, 412, 413, 415, 422, 423, 424, 428, 429, 451] as const;

export default defineRule({
  title: 'The application itself refused the request',
  says: '{service} itself answered {status}: the request reached the application, and it did not take it.',
  kind: 'normal',
  area: 'application',
  per: 'service',
  apart: ['status'],
  signs: {
    proves: [
      {
        when: {
          record: { codeDetails: 'via_upstream', status: { oneOf: REFUSALS } },
          unless: { flag: { matches: '.' }, bytesReceived: { min: 1 } },
        },
        because: '`via_upstream` and no flag: the status came from behind this proxy, and it had nothing to add.',
      },
      {
        when: {
          record: { codeDetails: 'via_upstream', status: { oneOf: [401, 409, 410, 412, 422, 423, 424, 428, 429] } },
          unless: { flag: { matches: '.' } },
        },
        because: '`via_upstream` and no flag: the status came from behind this proxy, and it had nothing to add.',
      },
      {
        when: { record: { codeDetails: 'via_upstream', status: 408, direction: 'inbound' } },
        because: 'Behind an inbound line is the application alone: no other proxy’s timer is there to answer 408.',
      },
    ],
  },
  lookalikes: ['app-answered-error-itself', 'local-rate-limit', 'rate-limited'],
  applies: {},
  fixes: [
    {
      do: 'Read the application’s log for this request: it says what it did not like about it.',
      snippet: 'kubectl logs -n {namespace} {pod} --since=15m --timestamps',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The reason is found: a login, a quota of the application’s own, a field that is missing.',
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
