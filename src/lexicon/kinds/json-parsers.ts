import { type Entry, entry } from '../entry.ts';

/**
 * An application takes a proxy's plain words for JSON, and its parser quotes how they begin: Jackson the first word, V8
 * the first ten characters. A parser that quotes one letter tells nothing: `u` is mostly `undefined`.
 */
const quoted = [
  {
    id: 'json-upstream-error',
    failure: 'upstream-error',
    begins: 'upstream connect error',
    wordings: ["Unrecognized token 'upstream'", '"upstream c"... is not valid JSON'],
  },
  {
    id: 'json-upstream-timeout',
    failure: 'request-timeout',
    begins: 'upstream request timeout',
    wordings: ['"upstream r"... is not valid JSON'],
  },
  {
    id: 'json-no-healthy',
    failure: 'no-endpoint',
    begins: 'no healthy upstream',
    wordings: ['"no healthy"... is not valid JSON'],
  },
  {
    id: 'json-rbac',
    failure: 'denied',
    begins: 'RBAC: access denied',
    wordings: ["Unrecognized token 'RBAC'", '"RBAC: acce"... is not valid JSON'],
  },
  {
    id: 'json-jwt',
    failure: 'unauthenticated',
    begins: 'Jwt is missing',
    wordings: [
      "Unrecognized token 'Jwt'",
      '"Jwt is mis"... is not valid JSON',
      '"Jwt is exp"... is not valid JSON',
      '"Jwt verifi"... is not valid JSON',
      '"Jwks doesn"... is not valid JSON',
    ],
  },
];

/** What JSON parsers say of the bodies that Envoy writes itself. */
export default (): readonly Entry[] =>
  quoted.map(({ begins, ...item }) =>
    entry('neighbour', {
      ...item,
      means: `The reply was no JSON: it begins like Envoy’s own “${begins}”`,
      saidBy: 'JSON parsers (Jackson, V8)',
      side: 'client',
      source:
        'FasterXML/jackson-core@2.17 ParserMinimalBase.java; v8/v8@12.4 message-template.h JsonParseUnexpectedTokenStartStringWithContext',
    }),
  );
