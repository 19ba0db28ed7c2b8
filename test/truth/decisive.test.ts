import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge.ts';
import { decisive } from '../../src/truth/decisive.ts';

/** As many as there are; it may only sink. */
const IDLE = 2;

test('no clause is added that neither a recording nor a sample needs', () => {
  const { idle } = decisive(knowledge, fileURLToPath(new URL('../../', import.meta.url)));
  expect(
    idle.length,
    'Run `npm run decisive -- <rule>` for the rules you changed: drop what nothing needs, or add a sample (or a `miss`) that needs it.',
  ).toBeLessThanOrEqual(IDLE);
}, 180_000);
