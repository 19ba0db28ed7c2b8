import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Login cookies have grown too large, or the login flow failed',
  says: 'The OAuth flow before {service} failed, mostly over its cookies.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'body-oauth-flow-failed' } },
        because:
          'Only Envoy’s OAuth2 filter says this: the state, the code or the token of the login was not accepted.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'oauth2-proxy-login-failed' } },
        because: 'oauth2-proxy says that the login came to no end: its code, state or cookie was not accepted.',
      },
      {
        when: { record: { phrase: 'oauth2-proxy-session-lost' } },
        because: 'oauth2-proxy could not keep the session; one over 4 KB is split over several cookies.',
      },
    ],
    fits: [
      {
        when: { record: { codeDetails: { oneOf: ['http1.headers_too_large', 'http2.header_list_size_too_large'] } } },
        because: 'Session cookies with tokens in them are the most common reason for headers over 60 KiB.',
      },
      {
        when: { record: { status: 431 } },
        because: 'Session cookies with tokens in them are a common reason for 431.',
      },
    ],
  },
  leadsTo: ['header-too-large'],
  lookalikes: ['ext-authz-denied', 'jwt-missing'],
  applies: {},
  fixes: [
    {
      do: 'Keep the session at the server (Redis in oauth2-proxy) instead of in cookies.',
      snippet: 'session_store_type = "redis"\nredis_connection_url = "redis://<redis>:6379"',
      risk: 'All users have to log in again.',
      undo: 'Set `session_store_type = "cookie"` again.',
      verify: 'The Cookie header is under 4 KB.',
    },
    {
      do: 'Ask the identity provider for fewer claims: a list of groups is what makes tokens large.',
      snippet: 'printf \'%s\' "$COOKIE" | wc -c',
      risk: 'Applications that read these claims miss them.',
      undo: 'Add the claims again.',
      verify: 'The number is smaller, and the login works.',
    },
  ],
  sources: [
    {
      title: 'oauth2-proxy master@14af2951, oauthproxy.go',
      url: 'https://github.com/oauth2-proxy/oauth2-proxy/blob/master/oauthproxy.go',
      read: '2026-11-24',
    },
    {
      title: 'Envoy docs 1.37: OAuth2 filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/oauth2_filter',
      read: '2026-11-23',
    },
  ],
});
