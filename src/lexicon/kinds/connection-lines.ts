import { type Entry, entry } from '../entry.ts';
import table from '../tables/envoy-connection-lines.json' with { type: 'json' };

interface Line {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly meaning: string;
  readonly path: string;
  readonly failure?: string | undefined;
  readonly codeDetails?: string | undefined;
  readonly flag?: string | undefined;
  readonly shell?: boolean | undefined;
}
const lines: readonly Line[] = table.items;

/** What Envoy's own log says of connections and streams, below the level of warnings. */
export default (): readonly Entry[] =>
  lines.map(({ id, wordings, meaning, path, failure, codeDetails, flag, shell }) =>
    entry('log-message', {
      id,
      wordings,
      gives: { codeDetails, flag: flag as 'NR' | undefined },
      failure,
      shell,
      means: meaning,
      saidBy: 'Envoy',
      side: 'towards the caller',
      source: `${table.source.repo}@${table.source.version} ${path}`,
    }),
  );
