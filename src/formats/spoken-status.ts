import type { Field } from '../engine/types.ts';
import { FLAGS } from '../facts/flags.ts';
import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** `503 UH`, `0 DC`, `503 UF, URX`, `21 | 503 | UO`: only Envoy puts such letters behind a status. */
const WITH_FLAG = new RegExp(
  String.raw`(?:^|[\s|"'\`*(])(?<status>0|[1-5]\d\d)s?(?: |\s*[|,/;:]\s*|\t)(?<flag>(?:${FLAGS.join('|')})(?:, ?(?:${FLAGS.join('|')}))*)(?=$|[\s|"'\`*.,;:)])`,
  'd',
);
/** `response_flags is UF,URX`, in whatever language the words around it are. */
const NAMED_FLAG = new RegExp(
  String.raw`response[ _-]flags?\b[^A-Z\n]{0,12}(?<flag>(?:${FLAGS.join('|')})(?:, ?(?:${FLAGS.join('|')}))*)(?=$|[^A-Za-z0-9_])`,
  'di',
);
/** `we see UF,URX in the log`: two of the letters with a comma between them, one of them about the upstream. */
const PAIR = new RegExp(
  String.raw`(?:^|[\s"'\`(])(?=[A-Z,]*\bU[A-Z])(?<flag>(?:${FLAGS.join('|')})(?:,(?:${FLAGS.join('|')}))+)(?=$|[\s"'\`.;:)])`,
  'd',
);
/** A status in a sentence: `getting 504 gateway timeouts`, `returns a 403`, `404 errors occur`, `status code 503`. */
const SAID = [
  /(?:^|[\s"'`*([])(?<status>4(?!00)\d\d|5\d\d)s?[`*"')\]]*[\s:,-]{1,3}(?:http )?(?:errors?\b|responses?\b|return(?:ed)? codes?\b|status\b|gateway time-?outs?\b|service unavailable\b|forbidden\b|not found\b|unauthorized\b|bad gateway\b|no healthy|(?:payload|content|request entity) too large\b|too many requests\b|internal server error\b|upgrade required\b)/di,
  /\b(?:http(?:\/[\d.]+)?|status|code|returns?|returned|returning|gets?|got|getting|receiv(?:e|es|ed|ing)|seeing|throw(?:s|ing)?|with|response)\b[\s:=`*"'(]{1,4}(?:an? |the )?(?:http )?(?:error |status |code )*[`*"'(]*(?<status>4(?!00)\d\d|5\d\d)(?=$|[\s`*"'.,;:)\]!])/di,
];
/** Without a word of a mesh a status in a sentence says nothing of one; 426 is what Envoy says to HTTP/1.0, and hardly anybody else. */
const MESH =
  /\b(?:istio|envoy|sidecar|service mesh|ingress ?gateway|egress ?gateway|virtual ?service|mtls|ztunnel|waypoint)|\.svc\.cluster\.local\b|\b426\b/i;
const AROUND = 12;

/** What people write of a status, in a sentence or a table of their own. */
export default defineFormat({
  title: 'A status in a sentence, with or without Envoy’s letters',
  mesh: true,
  fallback: true,
  read: (lines, at) => {
    const text = lines[at] as string;
    const flagged = WITH_FLAG.exec(text) ?? NAMED_FLAG.exec(text) ?? PAIR.exec(text);
    const prose: Field = { name: 'prose', start: 0, end: text.length };
    if (flagged) return { fields: [...fieldsOfMatch(flagged), prose] };
    const said = SAID.map((one) => one.exec(text)).find((one) => one !== null);
    if (!said || /^\s*(?:at |[-+]|\d{4}[-/]\d\d)/.test(text)) return undefined;
    if (!lines.slice(Math.max(0, at - AROUND), at + AROUND).some((line) => MESH.test(line))) return undefined;
    return { fields: [...fieldsOfMatch(said), prose] };
  },
  samples: [
    'Half of the requests get 503 UH from the gateway while the load test runs',
    '| 21 | 503 | UO |',
    'With the sidecar injected our calls end in 504 gateway timeouts after 15 seconds',
    'We moved to Istio and one client in ten gets a 431 now',
    'The access log shows response_flags `UF,URX` for the headless service',
    'After the upgrade there is URX,UF all over the log',
    'Since Monday a few 503s UC an hour',
  ],
});
