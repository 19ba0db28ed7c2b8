/** What a scan of logs needs of a rule: something to search for that healthy lines do not hold, or a reason why not. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { normal } from '../../src/engine/phrases.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { type Anchors, anchorsOf, isFindable } from '../../src/engine/scan/anchors.ts';
import { searchFor } from '../../src/engine/scan/search.ts';
import { LONGEST } from '../../src/engine/scan/window.ts';
import type { Knowledge, Rule } from '../../src/engine/types.ts';
import { type Problem, placeOf } from './problem.ts';

/** An anchor may stand so often in a megabyte of healthy log: each place costs a line that is read. */
const MOST_IN_A_MEGABYTE = 5;

export function anchorProblems(knowledge: Knowledge, root: string): readonly Problem[] {
  const prepared = prepare(knowledge);
  const anchors = anchorsOf(prepared);
  const speaking = prepared.compiled.clauses.flatMap(({ one, part: { owner } }) =>
    owner.of === 'rule' && owner.strength !== 'against' ? [{ rule: owner.rule, one }] : [],
  );
  const findable = new Set(
    speaking.flatMap(({ rule, one }) => (isFindable(one, anchors, knowledge.terms) ? [rule] : [])),
  );
  const silent = Object.entries(knowledge.rules).flatMap(([id, rule]) => withoutAnchor(id, rule, findable, root));
  return [...silent, ...inHealthyLines(anchors, root)];
}

function withoutAnchor(id: string, rule: Rule, findable: ReadonlySet<string>, root: string): readonly Problem[] {
  const signs = [rule.signs.proves, rule.signs.suggests, rule.signs.fits].flatMap((of) => of ?? []);
  if (rule.scan || rule.kind === 'normal' || signs.length === 0 || findable.has(id)) return [];
  const file = `src/rules/${id}/rule.ts`;
  const text = existsSync(`${root}${file}`) ? readFileSync(`${root}${file}`, 'utf8') : '';
  return [
    {
      file,
      ...placeOf(text, /signs:/),
      says: 'A scan of logs has nothing to search for to find this cause.',
      why: 'No sign asks for a flag, a status or a wording of seven characters in a row: its lines are never read.',
      fix: "Ask for such a word as well, or say `scan: { no: 'why' }`: then it is looked for in pastes only.",
    },
  ];
}

/** Terms whose anchor stands in lines of healthy logs that nothing else would have read: they have no flag. */
function inHealthyLines({ windows, ofTerms }: Anchors, root: string): readonly Problem[] {
  const often = new Map<string, number>();
  for (const format of ['text', 'json']) {
    const path = `${root}test/recordings/healthy/${format}.log.gz`;
    if (!existsSync(path)) continue;
    const lines = gunzipSync(readFileSync(path)).toString().split('\n');
    const log = `${lines.filter((line) => !WITH_FLAG.test(line)).join('\n')}\n`;
    for (const [window, count] of countedIn(log, windows))
      often.set(window, Math.max(often.get(window) ?? 0, count / (log.length / 1e6)));
  }
  return [...ofTerms].flatMap(([term, own]) =>
    [...new Set(own)].flatMap((window): Problem[] => {
      const count = often.get(window) ?? 0;
      if (count <= MOST_IN_A_MEGABYTE) return [];
      return [
        {
          file: 'src/lexicon/kinds',
          says: `The anchor \`${window}\` of the term \`${term}\` stands ${Math.round(count)} times in a megabyte of healthy log.`,
          why: 'Each of these lines is read: a scan of a large log takes several times as long.',
          fix: 'Give the wording more words that healthy lines do not hold, or ask in the rule for what the column holds.',
        },
      ];
    }),
  );
}
const WITH_FLAG = /" \d+ [A-Z]|"response_flags":"[A-Z]/;

/** In how many lines each window is the first to be found. */
function countedIn(log: string, windows: readonly string[]): ReadonlyMap<string, number> {
  const bytes = new Uint8Array(Math.ceil(log.length / 4) * 4);
  bytes.set(Buffer.from(log, 'latin1'));
  const hits = new Int32Array(bytes.length / 4);
  const search = searchFor(windows.map((text) => ({ text, kind: 0 })));
  const found = search.find(bytes, new Int32Array(bytes.buffer), 0, log.length, hits);
  const counts = new Map<string, number>();
  for (const hit of hits.subarray(0, found)) {
    const text = normal(log.slice(hit >> 3, (hit >> 3) + LONGEST));
    const window = windows.find((one) => text.startsWith(one)) ?? '';
    counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  return counts;
}
