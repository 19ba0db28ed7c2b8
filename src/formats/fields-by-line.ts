import type { Field } from '../engine/types.ts';
import { factOf, TELLING } from './access-log-json.ts';
import { defineFormat } from './define.ts';

/** `response_flags: UF`, `jsonPayload.response_code = 503`, `response_code    503`, as log viewers show one entry. */
const PAIR = /^\s{0,8}[-*•]?\s?(?:[\w@-]+\.)*([A-Za-z][\w-]{2,40})(?:\s*[:=]\s*|\t+|\s{2,})["'`]?(.*?)["'`]?,?\s*$/d;
const LONGEST = 60;

export default defineFormat({
  title: 'Fields of an access log, one a line, as a log viewer shows them',
  mesh: true,
  fallback: true,
  read: (lines, at) => {
    if (!factOf(PAIR.exec(lines[at] as string)?.[1] ?? '')) return undefined;
    const fields: Field[] = [];
    let line = 0;
    for (; line < LONGEST && at + line < lines.length; line++) {
      const found = PAIR.exec(lines[at + line] as string);
      const place = found?.indices?.[2];
      if (!found || !place) break;
      const name = factOf(found[1] as string);
      if (name && fields.some((field) => field.name === name)) break;
      if (name) fields.push({ name, line, start: place[0], end: place[1], search: true });
    }
    const names = fields.map(({ name }) => name);
    const own = TELLING.some((name) => names.includes(name)) && (names.includes('status') || names.includes('flag'));
    return own && line > 1 ? { fields, lines: line } : undefined;
  },
  samples: [
    'response_code: 503\nresponse_flags: UF\nupstream_cluster: outbound|8080||cart.shop.svc.cluster.local',
    'jsonPayload.response_code=0\njsonPayload.response_flags=DC',
  ],
});
