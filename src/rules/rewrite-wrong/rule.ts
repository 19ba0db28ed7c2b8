import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The rewrite makes another path than the application knows',
  says: 'The proxy rewrites the path before it sends the request on, and {service} does not know what comes out.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [{ record: { component: 'router', path: { starts: '//' } } }, { record: { status: 404 } }],
          per: 'connection',
        },
        because:
          'The router sent a path with two slashes at its start, and the answer was 404: prefix and rewrite differ in their last slash.',
      },
    ],
    fits: [
      {
        when: { record: { status: 404, path: { matches: '^//' } } },
        because: 'The path begins with two slashes.',
      },
      {
        when: { record: { phrase: 'app-error-404' } },
        because: 'The request arrived, and the application does not know its path: a rewrite may have made it.',
      },
    ],
  },
  asks: { 'path-at-application': { other: 'proves', same: 'rulesOut' } },
  lookalikes: ['no-route-for-path', 'no-route-for-host'],
  applies: {},
  fixes: [
    {
      do: 'Let prefix and rewrite end in the same way: both with a slash, or both without.',
      snippet: 'http:\n- match:\n  - uri:\n      prefix: /api/\n  rewrite:\n    uri: /\n  route: [...]',
      risk: 'Paths change for the application.',
      undo: 'Apply the VirtualService from before.',
      verify: 'The application’s log shows the path that it expects.',
    },
    {
      do: 'For more than a prefix, rewrite by a pattern.',
      snippet: 'rewrite:\n  uriRegexRewrite:\n    match: ^/api(/|$)(.*)\n    rewrite: /\\2',
      risk: 'A pattern that fits too much changes other paths as well.',
      undo: 'Apply the VirtualService from before.',
      verify: 'The application’s log shows the path that it expects.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
  ],
});
