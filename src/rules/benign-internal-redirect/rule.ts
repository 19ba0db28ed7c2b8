import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy followed a redirect by itself',
  says: 'The proxy followed the redirect of {service} itself; the caller gets the answer of the second request.',
  kind: 'normal',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'internal_redirect' } },
        because: 'The first request ended as an internal redirect: the proxy sent a second one in its place.',
      },
    ],
  },
  asks: {},
  lookalikes: ['app-404-not-mesh'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done. The line of the second request has the same x-request-id and tells what the caller got.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'There is a second line with the same x-request-id.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: internal redirects',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/http/http_connection_management',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
