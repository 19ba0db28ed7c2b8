/** What rules, symptoms and checks owe each other and their readers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Knowledge } from '../../src/engine/types.ts';
import { type Problem, placeOf } from './problem.ts';

export function unitProblems(knowledge: Knowledge, root: string): readonly Problem[] {
  return [...rulesOwe(knowledge, root), ...symptomsOwe(knowledge, root), ...checksOwe(knowledge, root)];
}

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function rulesOwe({ rules }: Knowledge, root: string): readonly Problem[] {
  const named = new Set(Object.values(rules).flatMap(({ lookalikes }) => lookalikes));
  return Object.entries(rules).flatMap(([id, rule]) => {
    const folder = `src/rules/${id}`;
    const file = `${folder}/rule.ts`;
    const text = read(`${root}${file}`);
    const files = existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`) : [];
    const problems: Problem[] = [];
    if (rule.lookalikes.length === 0 && !named.has(id) && !files.some((name) => name.startsWith('miss-'))) {
      problems.push({
        file,
        ...placeOf(text, /lookalikes:/),
        says: 'This rule has no look-alike.',
        why: 'Nothing shows that it stays quiet on a paste that only looks like its own.',
        fix: 'Name the causes that it is confused with in `lookalikes`, or add miss-<what-it-shows>.txt.',
      });
    }
    if (!files.some((name) => /^(proves|suggests|fits)-.+\.txt$/.test(name))) {
      problems.push({
        file,
        says: 'This rule has no sample.',
        why: 'Nothing shows that it is found, and its page has nothing to show.',
        fix: `Add ${folder}/suggests-<what-it-shows>.txt (or proves-…, fits-…) and its origin in samples.json.`,
      });
    }
    const prose = `content/wiki/causes/${rule.area}/${id}.mdx`;
    if (!existsSync(`${root}${prose}`)) {
      problems.push({
        file,
        says: 'This rule’s page has no prose.',
        why: 'Its page says what to do, but not why it happens.',
        fix: `Write ${prose}.`,
      });
    }
    return problems;
  });
}

function symptomsOwe({ symptoms }: Knowledge, root: string): readonly Problem[] {
  return Object.entries(symptoms).flatMap(([id, { causes }]) => {
    const narrower = Object.values(symptoms).some(
      ({ refines, causes: behind }) => [refines ?? []].flat().includes(id) && behind.length > 0,
    );
    if (causes.length > 0 || narrower) return [];
    const file = `src/symptoms/${id}/symptom.ts`;
    return [
      {
        file,
        ...placeOf(read(`${root}${file}`), /causes:/),
        says: 'No cause stands behind this symptom.',
        why: 'A reader learns what happened and not what may be wrong.',
        fix: 'Name the causes that may be behind it, most common first.',
      },
    ];
  });
}

function checksOwe({ checks, rules }: Knowledge, root: string): readonly Problem[] {
  const asked = new Map<string, Set<string>>();
  for (const { asks = {} } of Object.values(rules)) {
    for (const [check, answers] of Object.entries(asks)) {
      asked.set(check, new Set([...(asked.get(check) ?? []), ...Object.keys(answers ?? {})]));
    }
  }
  const unasked = Object.keys(checks).flatMap((id) => {
    if (asked.has(id)) return [];
    return [
      {
        file: `src/checks/${id}/check.ts`,
        says: 'No rule asks this check.',
        why: 'Nobody is ever told to run it.',
        fix: `Name it in the \`asks\` of the rules that its answers tell apart, or remove src/checks/${id}.`,
      },
    ];
  });
  const wrong = Object.entries(rules).flatMap(([id, { asks = {} }]) =>
    Object.entries(asks).flatMap(([check, answers]) => {
      const possible = Object.keys(checks[check]?.answers ?? {});
      const file = `src/rules/${id}/rule.ts`;
      return Object.keys(answers ?? {})
        .filter((answer) => !possible.includes(answer))
        .map((answer) => ({
          file,
          ...placeOf(read(`${root}${file}`), check),
          says: checks[check] ? `\`${check}\` has no answer \`${answer}\`.` : `There is no check \`${check}\`.`,
          why: 'This meaning would never be used.',
          fix: checks[check]
            ? `Its answers are: \`${possible.join('`, `')}\`.`
            : 'Write the id of a folder in src/checks.',
        }));
    }),
  );
  return [...unasked, ...wrong];
}
