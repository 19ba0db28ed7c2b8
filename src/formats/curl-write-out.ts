import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

const ASKED = /\bcurl\b.*%\{(?:http_code|response_code)\}/;
const LONGEST = 40;

/** `curl -s -o /dev/null -w "%{http_code}\n" …` and the bare numbers that it prints. */
export default defineFormat({
  title: 'The status that `curl -w %{http_code}` prints',
  mesh: false,
  has: '%{',
  read: (lines, at) => {
    if (!ASKED.test(lines[at] as string)) return undefined;
    const fields: Field[] = [];
    let line = 1;
    // A command that a shell broke goes on; then only its answers count.
    while (/\\$/.test(lines[at + line - 1] ?? '')) line++;
    for (; line < LONGEST && at + line < lines.length; line++) {
      const answer = /^(?:Response:? |HTTP )?([1-5]\d\d)\s*$/.exec(lines[at + line] as string);
      if (!answer) break;
      const start = answer[0].indexOf(answer[1] as string);
      fields.push({ name: 'status', line, start, end: start + 3 });
    }
    return fields.length > 0 ? { fields, lines: line } : undefined;
  },
  samples: [
    'kubectl exec deploy/sleep -c sleep -- curl -s -o /dev/null -w "%{http_code}\\n" http://httpbin:8000/get\n403',
  ],
});
