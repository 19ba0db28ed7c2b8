import { defineFormat } from './define.ts';

/** The keys that frameworks put around their errors, and nothing else: a line of a log has more. */
const BODY =
  /^\{"timestamp":(?:"[^"]*"|\d+),(?:"path":"[^"]*",)?"status":\d{3},"error":"[^"]*"(?:,"(?:message|path|requestId)":"[^"]*")+\}$|^\{"(?:statusCode":\d{3},"message|detail)":"[^"]*"(?:,"error":"[^"]*")?\}$|^\{"message":"[^"]*","error":"[^"]*","statusCode":\d{3}\}$/;

/** A JSON body by which an application’s framework says an error: read as a whole, so that its words stay together. */
export default defineFormat({
  title: 'Error body of an application’s framework',
  mesh: false,
  starts: '{',
  has: '":',
  read: (lines, at) => {
    const line = lines[at] as string;
    return BODY.test(line) ? { fields: [{ name: 'prose', start: 0, end: line.length }] } : undefined;
  },
  samples: [
    '{"timestamp":"2026-06-11T10:00:01.100+00:00","status":500,"error":"Internal Server Error","path":"/api/a"}',
    '{"timestamp":"2026-06-11T10:00:01.100+00:00","path":"/api/a","status":500,"error":"Internal Server Error","requestId":"5e13a7d2-1"}',
    '{"message":"Cannot GET /api/a","error":"Not Found","statusCode":404}',
    '{"statusCode":500,"message":"Internal server error"}',
    '{"detail":"Not Found"}',
  ],
});
