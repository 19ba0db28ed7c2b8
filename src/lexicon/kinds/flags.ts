import { FLAGS, type Flag } from '../../facts/flags.ts';
import { type Entry, entry, envoySince } from '../entry.ts';
import table from '../tables/envoy-response-flags.json' with { type: 'json' };

const SIDES: Readonly<Record<string, string>> = {
  local: 'this proxy',
  upstream: 'towards the upstream',
  downstream: 'towards the caller',
};

/** Words of a shell script, which stand alone on its lines: these flags count with their status or by their long name. */
const SHELL_WORDS: ReadonlySet<string> = new Set(['DO', 'FI']);

const FAILING = 400;

/** Sentences of Envoy’s documentation that hold the words of a body: who quotes the list of the flags has no failure. */
const DOCUMENTED = entry('response-flag', {
  id: 'flags-documented',
  wordings: [
    'No healthy upstream hosts in upstream cluster in addition to 503 response code',
    'Upstream request timeout in addition to 504 response code',
  ],
  title: 'UH: No healthy upstream hosts in upstream cluster in addition to 503 response code',
  means: 'The list of response flags, as Envoy’s documentation has it',
  saidBy: 'Envoy docs, access log operators',
  side: 'nobody: it is documentation',
  source: 'Envoy docs, access log operators',
});

/** The response flags, short and long. A status beside a flag is how people quote it: `503 UF`. */
export default (): readonly Entry[] => [
  DOCUMENTED,
  ...table.items.flatMap((item) => {
    const flag = FLAGS.find((one): one is Flag => one === item.flag);
    const statuses = [item.status, ...(item.also_seen ?? [])].filter((status) => status != null);
    const told = {
      gives: { flag },
      failure: item.failure,
      title: flag ? `${flag} (${item.long})` : item.flag,
      means: item.meaning,
      saidBy: item.set_by ? `Envoy: ${item.set_by.join(', ')}` : 'Envoy',
      side: SIDES[item.side] ?? item.side,
      since: envoySince(item.since_envoy),
      aliases: [item.flag, item.long, `flag ${item.flag}`],
      note: item.note,
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} source/common/stream_info/utility.h`,
    };
    const own = entry('response-flag', {
      ...told,
      id: item.flag,
      wordings: flag
        ? [
            ...(SHELL_WORDS.has(flag) ? [] : [flag]),
            item.long,
            ...statuses
              .filter((status) => status < FAILING || SHELL_WORDS.has(flag))
              .map((status) => `${status} ${flag}`),
          ]
        : [],
      generic: 'alone',
    });
    // `503 UH` is nobody's word but Envoy's: with a status of a failure it counts in a sentence too.
    const failing = statuses.filter((status) => status >= FAILING);
    if (!flag || SHELL_WORDS.has(flag) || failing.length === 0) return [own];
    const quoted = { ...told, id: `quoted-${flag}`, wordings: failing.map((status) => `${status} ${flag}`) };
    return [own, entry('response-flag', { ...quoted, title: `${failing[0]} ${flag}` })];
  }),
];
