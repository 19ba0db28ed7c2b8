import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import { nine } from '../nine-pastes.ts';
import { judged } from './box/box.ts';
import { visitor } from './visit.ts';

const visit = visitor();

test.each(nine)('the box answers: $paste', async ({ paste, symptom, cause, bare }) => {
  const { page, complaints } = await visit('/');
  await page.locator('textarea:visible').first().fill(paste);
  await judged(page);
  const told = (await page.locator('.problem').first().textContent()) ?? '';
  // What the engine says of it, in whichever of its sentences the box leads with.
  const { problems, diagnoses } = diagnose([{ text: paste }], knowledge);
  const sentences = [problems[0]?.title, problems[0]?.says, diagnoses[0]?.title, diagnoses[0]?.says];
  expect(problems[0]?.symptom).toBe(symptom);
  expect(sentences.filter((sentence) => sentence && told.includes(sentence))).not.toEqual([]);
  if (cause) expect(diagnoses[0]?.rule).toBe(cause);
  if (bare) expect(await page.locator('.found .certainty', { hasText: 'certain' }).count()).toBe(0);
  expect(await page.locator('.problem').first().textContent()).toMatch(/Do first/i);
  expect(complaints).toEqual([]);
});
