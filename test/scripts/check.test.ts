import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { contentProblems } from '../../scripts/check/content.ts';
import { printed } from '../../scripts/check/problem.ts';
import type { Knowledge, Rule, Symptom } from '../../src/engine/types.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository of a few files; its root, ending in a slash. */
function room(files: { readonly [path: string]: string }): string {
  const root = mkdtempSync(join(tmpdir(), 'meshbook-check-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return `${root}/`;
}

const rule = (more: Partial<Rule> = {}): Rule => ({
  title: 'Nothing listens',
  says: 'Nothing listens on {port}.',
  area: 'connection',
  per: 'service',
  signs: {},
  lookalikes: [],
  applies: {},
  fixes: [],
  sources: [],
  ...more,
});
const symptom = (more: Partial<Symptom> = {}): Symptom => ({
  title: 'Refused',
  says: 'It was refused.',
  per: 'service',
  seen: [],
  causes: [],
  ...more,
});
const knows = (more: Partial<Knowledge> = {}): Knowledge => ({
  version: 'test',
  rules: {},
  symptoms: {},
  checks: {},
  terms: [],
  texts: { UF: { id: 'UF', kind: 'response-flag', title: 'UF', means: '', saidBy: '', side: '', source: '' } },
  formats: {},
  wrappers: {},
  ...more,
});

const head = `---
title: Read an access log
description: What each column of an access log tells, and in which order to read them.
reviewed: 2026-11-23
reviewWhen: the default format changes
---
`;
/** `file:line:column  says` of each problem. */
const said = (root: string, knowledge: Knowledge): readonly string[] =>
  contentProblems(root, knowledge).map((problem) => printed(problem).split('\n')[0] ?? '');

test('says nothing of a page without a fault', () => {
  const root = room({
    'content/wiki/debugging/read-an-access-log.mdx': `${head}
## The flag

[UF](/reference/response-flag/#UF), [up](#the-flag), [home](/), <Term id="UF" />
`,
  });
  expect(said(root, knows())).toEqual([]);
});

test('names every fault of the front matter in one run, with its place', () => {
  const root = room({
    'content/wiki/debugging/a.mdx': `---
title: A
reviewed: yesterday
reviewWhen: the default format changes
flags: [UF]
description: What each column of an access log tells, and in which order to read them.
---
`,
    'content/wiki/concepts/b.mdx': 'No front matter.\n',
    'content/wiki/concepts/c.mdx': '---\ntitle: a: b\n---\n',
  });
  const problems = said(root, knows());
  expect(problems).toHaveLength(5);
  expect(problems[0]).toContain('content/wiki/concepts/b.mdx:1:1  There is no front matter.');
  expect(problems[1]).toContain('content/wiki/concepts/c.mdx:2:');
  expect(problems[2]).toMatch(/a\.mdx:2:8 {2}`title`/);
  expect(problems[3]).toMatch(/a\.mdx:3:11 {2}`reviewed`/);
  expect(problems[4]).toMatch(/a\.mdx:5:8 {2}`flags` is no field/);
});

test('names dead links, dead anchors, relative links and unknown components where they stand', () => {
  const root = room({
    'content/wiki/debugging/a.mdx': `${head}
[dead](/debugging/b/)
[no slash](/debugging/a)
[no place](/reference/response-flag/#XX)
[relative](./b.mdx)
[own](#nowhere)
<Hint>no</Hint>
<Cause id="no-such" />
<svg><a href="#nor-here">in a drawing</a></svg>
`,
  });
  expect(said(root, knows())).toEqual([
    'content/wiki/debugging/a.mdx:8:1  There is no page `/debugging/b/`.',
    'content/wiki/debugging/a.mdx:9:1  There is no page `/debugging/a`.',
    'content/wiki/debugging/a.mdx:10:1  `/reference/response-flag/` has no place `#XX`.',
    'content/wiki/debugging/a.mdx:11:1  `./b.mdx` is a relative link.',
    'content/wiki/debugging/a.mdx:12:1  `/debugging/a/` has no place `#nowhere`.',
    'content/wiki/debugging/a.mdx:13:1  There is no component `<Hint>`.',
    'content/wiki/debugging/a.mdx:14:1  `<Cause id="no-such">`: there is no such rule.',
    'content/wiki/debugging/a.mdx:15:6  `/debugging/a/` has no place `#nor-here`.',
  ]);
});

test('says where MDX does not parse', () => {
  const root = room({ 'content/wiki/debugging/a.mdx': `${head}\nThe column %REQ(:PATH)% and {open\n` });
  expect(said(root, knows())[0]).toMatch(/a\.mdx:\d+:\d+ {2}This is no MDX/);
});

test('names files of which no page is made', () => {
  const root = room({
    'content/notes.md': '',
    'content/wiki/causes/mtls/nothing-listens.mdx': '---\nreviewed: 2026-11-23\nreviewWhen: never\n---\n',
    'content/wiki/_draft.mdx': '',
    'src/rules/nothing-listens/fits-a.txt': '',
    'src/rules/nothing-listens/miss-a.txt': '',
  });
  expect(said(root, knows({ rules: { 'nothing-listens': rule() } }))).toEqual([
    'content/notes.md:1:1  No page is made of this file.',
    'content/wiki/causes/mtls/nothing-listens.mdx:1:1  The area of `nothing-listens` is `connection`.',
    'src/rules/nothing-listens/rule.ts:1:1  This rule’s page has no prose.',
  ]);
});

test('names what rules, symptoms and checks owe', () => {
  const root = room({
    'src/rules/nothing-listens/rule.ts': 'export default defineRule({\n  lookalikes: [],\n});\n',
    'src/symptoms/refused/symptom.ts': 'export default defineSymptom({\n  causes: [],\n});\n',
  });
  const check = { ask: 'Who?', about: 'service', run: [], answers: { nobody: { says: 'Nobody.' } } } as const;
  const knowledge = knows({
    rules: { 'nothing-listens': rule({ asks: { ports: { somebody: 'proves' } } }) },
    symptoms: { refused: symptom() },
    checks: { ports: check, unasked: check },
  });
  expect(said(root, knowledge)).toEqual([
    'src/checks/unasked/check.ts:1:1  No rule asks this check.',
    'src/rules/nothing-listens/rule.ts:1:1  This rule has no sample.',
    'src/rules/nothing-listens/rule.ts:1:1  This rule’s page has no prose.',
    'src/rules/nothing-listens/rule.ts:1:1  `ports` has no answer `somebody`.',
    'src/rules/nothing-listens/rule.ts:2:3  This rule has no look-alike.',
    'src/symptoms/refused/symptom.ts:2:3  No cause stands behind this symptom.',
  ]);
});

test('a symptom whose narrower forms have causes owes none', () => {
  const root = room({ 'content/wiki/_empty.mdx': '' });
  const symptoms = { wide: symptom(), narrow: symptom({ refines: 'wide', causes: ['nothing-listens'] }) };
  expect(said(root, knows({ symptoms }))).toEqual([]);
});

test('says what, why and what to do', () => {
  const root = room({ 'content/notes.md': '' });
  const [problem] = contentProblems(root, knows());
  expect(problem && printed(problem)).toBe(
    'content/notes.md:1:1  No page is made of this file.\n' +
      '    Pages stand in content/wiki/<section>/<page>.mdx (its translation in <page>.ja.mdx), content/wiki/causes/<area>/<rule>.mdx, content/investigations/<name>/index.mdx, content/incidents/<name>/index.mdx.\n' +
      '    Move it there, or begin its name with `_` where it is no page.\n',
  );
});

test('a translation has an original, and is no older', () => {
  const page = (reviewed: string) => `${head.replace('2026-11-23', reviewed)}\nText.\n`;
  const root = room({
    'content/wiki/debugging/one.mdx': page('2026-11-23'),
    'content/wiki/debugging/one.ja.mdx': page('2026-11-20'),
    'content/wiki/debugging/two.ja.mdx': page('2026-11-23'),
  });
  const said = contentProblems(root, knows()).map(({ file, says }) => `${file}: ${says}`);
  expect(said).toEqual([
    'content/wiki/debugging/one.ja.mdx: The original was reviewed on 2026-11-23, this translation on 2026-11-20.',
    'content/wiki/debugging/two.ja.mdx: This translation has no original.',
  ]);
});
