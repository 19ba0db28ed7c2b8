import { FLAGS } from '../../facts/flags.ts';
import { type Entry, entry, envoySince } from '../entry.ts';
import table from '../tables/envoy-local-reply-bodies.json' with { type: 'json' };

type Body = (typeof table.items)[number];

/**
 * The bodies of Envoy's own replies. A body gives status, flag and details where they are single. One that anybody might
 * send (`generic: alone`, such as `Forbidden`) gives its status alone. An empty body has no wording.
 */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('body', {
      id: item.id,
      wordings: item.wordings ?? [item.body],
      gives: {
        status: item.also_status ? undefined : item.status,
        ...(item.generic === 'alone' && item.emitter !== 'jwt_authn' ? {} : saidByEnvoy(item)),
      },
      failure: item.failure,
      generic: item.generic,
      title: item.body === '' ? `empty body with ${item.status}: ${item.details}` : item.body,
      means: item.meaning,
      saidBy: `Envoy: ${item.emitter}`,
      side: 'the proxy that answered',
      ...versions(item.since_envoy),
      aliases: [item.body, item.codeDetails],
      note: item.note,
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} ${item.path}`,
    }),
  );

const saidByEnvoy = (item: Body) => ({
  flag: FLAGS.find((flag) => flag === item.flag),
  codeDetails: item.codeDetails,
  // A body of jwt_authn is the reason itself; its details have `_` for each space.
  jwtReason: item.emitter === 'jwt_authn' && !item.placeholders ? item.body : undefined,
});

/** `1.10`, `before 1.6`, or `(old) up to 1.9`. */
const versions = (written: string | undefined): { readonly since?: string | undefined; readonly until?: string } =>
  written?.startsWith('(old) up to ')
    ? { until: `Envoy ${written.replace('(old) up to ', '')}` }
    : { since: envoySince(written) };
