import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';
import { fieldsOfHeader, STATUS_LINE } from './headers.ts';

const LONGEST_BODY = 30;

/** A reply with head and body as `curl -i` shows it. */
export default defineFormat({
  title: 'A reply with its head, as `curl -i` shows it',
  mesh: false,
  starts: 'H',
  has: 'HTTP/',
  read: (lines, at) => {
    const status = STATUS_LINE.exec(lines[at] as string);
    if (!status) return undefined;
    const fields: Field[] = [
      { name: 'protocol', start: 0, end: (status[1] as string).length },
      {
        name: 'status',
        start: status[0].indexOf(status[2] as string, 5),
        end: status[0].indexOf(status[2] as string, 5) + 3,
      },
    ];
    let line = 1;
    for (; at + line < lines.length; line++) {
      const own = fieldsOfHeader(lines[at + line] as string, 0, line);
      if (!own) break;
      fields.push(...own);
    }
    if (line === 1 && lines[at + 1] !== '' && lines[at + 1] !== undefined) return undefined;
    // The body: what follows the empty line, up to the next empty line or reply.
    if (lines[at + line]?.trim() === '') {
      line++;
      for (let length = 0; length < LONGEST_BODY && at + line < lines.length; length++, line++) {
        const text = lines[at + line] as string;
        if (text.trim() === '' || STATUS_LINE.test(text) || /^\[\d{4}-/.test(text)) break;
        fields.push({ name: 'prose', line, start: 0, end: text.length });
      }
    }
    return { fields, lines: line };
  },
  samples: [
    'HTTP/1.1 503 Service Unavailable\ncontent-length: 19\ncontent-type: text/plain\ndate: Mon, 02 Nov 2026 09:14:11 GMT\nserver: envoy\n\nno healthy upstream',
    'HTTP/2 403 \ncontent-type: text/plain\nserver: istio-envoy\nx-envoy-upstream-service-time: 3\n\nRBAC: access denied',
  ],
});
