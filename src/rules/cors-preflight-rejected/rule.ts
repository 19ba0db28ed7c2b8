import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The CORS preflight is not answered as the browser wants',
  says: 'The browser asked first, with OPTIONS, and the answer for {service} does not allow its origin, method or headers.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['browser-cors', 'browser-preflight'] } } },
        because: 'The browser itself says that the answer lacks what it needs for another origin.',
      },
      {
        // `OPTIONS *` asks the server as a whole: no browser sends it.
        when: {
          record: { method: 'OPTIONS', status: { oneOf: [404, 405, 501] } },
          unless: { flag: { matches: '.' }, path: '*' },
        },
        because: 'A preflight reached somebody who does not know OPTIONS: the proxy did not answer it.',
      },
    ],
    fits: [
      {
        when: { record: { method: 'OPTIONS', status: 403, codeDetails: 'via_upstream' } },
        because: 'The application refused the preflight.',
      },
      { when: { record: { status: 405 } }, because: 'A method was not allowed; for preflights it is OPTIONS.' },
    ],
  },
  asks: { 'cors-of-route': { 'no policy': 'proves', 'origin missing': 'proves', allows: 'rulesOut' } },
  lookalikes: ['cors-preflight-blocked-by-authz', 'authz-deny-rule-matched', 'app-answered-error-itself'],
  applies: {},
  fixes: [
    {
      do: 'Let the proxy answer preflights: a corsPolicy with the origins that you mean.',
      snippet:
        'http:\n- corsPolicy:\n    allowOrigins:\n    - exact: https://app.example.com\n    allowMethods: ["GET", "POST", "PUT"]\n    allowHeaders: ["authorization", "content-type"]\n    maxAge: 24h\n  route: [...]',
      risk: 'Pages of these origins may call the service with the user’s rights. Never allow all origins together with credentials.',
      undo: 'Apply the VirtualService from before.',
      verify:
        'curl -si -X OPTIONS -H "Origin: https://app.example.com" -H "Access-Control-Request-Method: PUT" https://<host>/ shows access-control-allow-origin.',
    },
    {
      do: 'If the application answers preflights itself, leave it to one of the two: two headers are as bad as none.',
      snippet: 'curl -si -H "Origin: https://app.example.com" https://<host>/ | grep -ic access-control-allow-origin',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It prints 1.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService, CorsPolicy',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy',
      read: '2026-11-23',
    },
  ],
});
