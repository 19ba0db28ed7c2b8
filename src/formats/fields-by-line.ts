import type { Field } from '../engine/types.ts';
import { factOf, TELLING } from './access-log-json.ts';
import { defineFormat } from './define.ts';

/** `response_flags: UF`, `jsonPayload.response_code = 503`, `response_code    503`, as log viewers show one entry. */
const PAIR =
  /^\s{0,12}[-*•]?\s?["'`]?(?:[\w@-]+\.)*([A-Za-z][\w-]{2,40})["'`]?(?:\s*[:=]\s*|\t+|\s{2,})["'`]?(.*?)["'`]?,?\s*$/d;
const LONGEST = 60;
/** One of these stands beside it, or it is some other list. */
const BESIDE: readonly Field['name'][] = ['status', 'flag', 'codeDetails'];

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
      const nothing = /^(?:null|nil|none)?$/i.test(found[2] as string);
      if (name)
        fields.push({ name, line, start: place[0], end: place[1], ...(nothing ? { value: '-' } : { search: true }) });
    }
    const names = fields.map(({ name }) => name);
    const own = TELLING.some((name) => names.includes(name)) && BESIDE.some((name) => names.includes(name));
    return own && fields.length > 1 ? { fields, lines: line } : undefined;
  },
  samples: [
    'response_code: 503\nresponse_flags: UF\nupstream_cluster: outbound|8080||cart.shop.svc.cluster.local',
    'jsonPayload.response_code=0\njsonPayload.response_flags=DC',
  ],
});
