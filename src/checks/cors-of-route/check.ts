import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the route of {service} answer to a preflight?',
  about: 'service',
  run: [
    {
      command:
        "curl -si -X OPTIONS -H 'Origin: <origin>' -H 'Access-Control-Request-Method: <method>' http://{service}:{port}/",
      changes: false,
      needs: ['curl'],
    },
  ],
  answers: {
    'no policy': { says: 'No `access-control-…` header at all; no route has a `corsPolicy`.' },
    'origin missing': { says: 'A `corsPolicy` is there and does not list this origin, method or header.' },
    allows: {
      says: 'The answer allows origin, method and headers.',
      when: { record: { phrase: 'output-cors-allowed' } },
    },
  },
});
