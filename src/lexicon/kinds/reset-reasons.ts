import { FLAGS } from '../../facts/flags.ts';
import { RESET_REASONS } from '../../facts/reset-reasons.ts';
import { type Entry, entry, slug } from '../entry.ts';
import table from '../tables/envoy-response-code-details.json' with { type: 'json' };

/** Why the upstream stream was reset. `bare` reasons are in nobody else's mouth, so they count without `reset reason:`. */
export default (): readonly Entry[] =>
  table.reset_reasons.map((item) =>
    entry('reset-reason', {
      id: `reset-reason-${slug(item.reset_reason)}`,
      // Envoy before 1.13 wrote its debug line without the colon.
      wordings: [
        `reset reason: ${item.reset_reason}`,
        `upstream reset: reset reason ${item.reset_reason}`,
        ...(item.bare ? [item.reset_reason] : []),
      ],
      gives: {
        resetReason: RESET_REASONS.find((reason) => reason === item.reset_reason),
        flag: FLAGS.find((flag) => flag === item.flag),
      },
      failure: item.failure,
      title: `reset reason: ${item.reset_reason}`,
      means: item.meaning,
      saidBy: 'Envoy: router',
      side: 'towards the upstream',
      ...versions(item.since_envoy),
      aliases: [item.reset_reason, item.in_details],
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} source/common/http/utility.cc`,
    }),
  );

/** `1.27.0`, or `(old) up to 1.26; Istio up to 1.18`. */
const versions = (written: string): { readonly since?: string; readonly until?: string } =>
  written.startsWith('(old) up to ')
    ? { until: `Envoy ${written.replace('(old) up to ', '').replace(/;.*/, '')}` }
    : { since: `Envoy ${written}` };
