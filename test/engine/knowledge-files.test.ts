import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import { filesOf, knowledgeFrom } from '../../src/knowledge-files.ts';
import { hostile } from '../hostile/corpus.ts';

const { match, texts } = JSON.parse(JSON.stringify(filesOf(knowledge))) as ReturnType<typeof filesOf>;
const loaded = knowledgeFrom(match, texts, { formats: knowledge.formats, wrappers: knowledge.wrappers });

test('what a page loads has every term as it was, and what is shown of it', () => {
  expect(loaded.terms).toEqual(knowledge.terms);
  for (const { id } of knowledge.terms) {
    const { kind, title, means, saidBy } = knowledge.texts[id] ?? {};
    expect(loaded.texts[id]).toMatchObject({ id, kind, title, means, saidBy });
  }
});

test('what a page loads has every condition and list as it was', () => {
  for (const [id, { signs, supersedes, leadsTo, asks }] of Object.entries(knowledge.rules))
    expect(loaded.rules[id]).toMatchObject({
      signs,
      ...(supersedes && { supersedes }),
      ...(leadsTo && { leadsTo }),
      ...(asks && { asks }),
    });
  for (const [id, { seen, causes }] of Object.entries(knowledge.symptoms))
    expect(loaded.symptoms[id]).toMatchObject({ seen, causes });
  for (const [id, { answers }] of Object.entries(knowledge.checks)) expect(loaded.checks[id]?.answers).toEqual(answers);
});

test('what a page loads names no term and no rule by its id where its place tells it', () => {
  const written = JSON.stringify([match.rules, match.symptoms, match.checks]);
  for (const { id } of knowledge.terms) expect(written).not.toContain(`"phrase":"${id}"`);
});

test('what a page loads shows of each rule what stands in it', () => {
  for (const [id, { title, says, area, scan, fixes, sources }] of Object.entries(knowledge.rules)) {
    expect(loaded.rules[id]).toMatchObject({ title, says, area, sources, ...(scan && { scan }) });
    expect(loaded.rules[id]?.fixes).toEqual(fixes);
  }
});

test('what a page loads reports the same', () => {
  const samples = [
    ...hostile.map(({ text }) => text),
    ...Object.values(knowledge.formats).flatMap((format) => format.samples),
    ...knowledge.terms.map(({ wordings: [wording = ''] }) => wording.replace(/⟨[^⟩]*⟩/g, '7')),
  ];
  const text = samples.join('\n');
  expect(diagnose([{ text }], loaded)).toEqual(diagnose([{ text }], knowledge));
});
