import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A policy refuses the CORS preflight',
  says: 'The browser’s preflight to {service} carries no token, and a policy that wants one refused it.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            method: 'OPTIONS',
            codeDetails: {
              oneOf: [
                'jwt_authn_access_denied',
                'rbac_access_denied_matched_policy',
                'ext_authz_denied',
                'ext_authz_error',
              ],
            },
          },
        },
        because:
          'The refused request is an OPTIONS: a preflight never carries a token, and the details say that a policy refused it.',
      },
      {
        when: {
          all: [
            { record: { method: 'OPTIONS' } },
            {
              record: {
                codeDetails: {
                  oneOf: ['jwt_authn_access_denied', 'rbac_access_denied_matched_policy', 'ext_authz_denied'],
                },
              },
              unless: { method: { matches: '.' } },
            },
          ],
          per: 'connection',
          within: { lines: 25 },
          inOrder: true,
        },
        because: 'On the connection the request was an OPTIONS, and a policy refused it.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'browser-preflight', status: { oneOf: [401, 403] } } },
        because:
          'The browser says that its preflight was refused with 401 or 403: somebody wants a token, and a preflight carries none.',
      },
      {
        when: {
          record: { method: 'OPTIONS', status: { oneOf: [401, 403] } },
          unless: { codeDetails: { matches: '.' } },
        },
        because: 'A preflight was answered with 401 or 403: it carries no token, so whoever wants one refuses it.',
      },
    ],
  },
  supersedes: [
    'jwt-missing',
    'authz-no-allow-rule-matched',
    'authz-no-peer-identity',
    'authz-principal-mismatch',
    'authz-empty-policy-denies-all',
    'authz-wrong-namespace-or-selector',
    'authz-source-ip-not-client',
  ],
  leadsTo: [
    'jwt-missing',
    'cors-preflight-rejected',
    'ext-authz-denied',
    'ext-authz-service-unavailable',
    'authz-deny-rule-matched',
  ],
  lookalikes: ['cors-preflight-rejected', 'jwt-missing'],
  applies: {},
  fixes: [
    {
      do: 'Allow OPTIONS without a token; the real request is still checked.',
      snippet: 'rules:\n- to:\n  - operation:\n      methods: ["OPTIONS"]',
      risk: 'Everybody may send OPTIONS: an application that does something on it would do it for all.',
      undo: 'Remove the rule again.',
      verify: 'The preflight answers 200 or 204, the real request without a token 401 or 403.',
    },
    {
      do: 'Let the proxy answer preflights before it checks: a `corsPolicy` on the route.',
      snippet: 'http:\n- corsPolicy:\n    allowOrigins:\n    - exact: https://app.example.com',
      risk: 'Only origins that are listed are answered.',
      undo: 'Apply the VirtualService from before.',
      verify: 'The answer carries access-control-allow-origin.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService, CorsPolicy',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: JWT authentication filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/jwt_authn_filter',
      read: '2026-11-23',
    },
  ],
});
