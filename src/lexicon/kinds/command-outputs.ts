import { type Entry, entry } from '../entry.ts';
import table from '../tables/command-outputs.json' with { type: 'json' };

/** What the commands of checks print: by these the answers are recognised in what is pasted. */
export default (): readonly Entry[] =>
  table.items.map(({ id, wordings, title, meaning, tool }) =>
    entry('neighbour', {
      id,
      wordings,
      title,
      means: meaning,
      saidBy: tool,
      side: 'the answer of a check',
      source: table.source,
    }),
  );
