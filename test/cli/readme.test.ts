import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { meshbook } from './meshbook.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** A fence with a text that is piped into the command, and what it printed. */
const EXAMPLE = /^```console\n\$ echo '([^']*)' \| npx meshbook\n[\s\S]*?^```$/gm;

// `npm test -- readme -u` writes the output anew where the knowledge has changed.
test('shows what the command prints', async () => {
  let expected = readFileSync(readme, 'utf8');
  const examples = [...expected.matchAll(EXAMPLE)];
  expect(examples).not.toEqual([]);
  for (const [example, paste = ''] of examples) {
    const { stdout } = await meshbook([], { stdin: `${paste}\n`, self: 'npx meshbook' });
    expected = expected.replace(example, () => `\`\`\`console\n$ echo '${paste}' | npx meshbook\n${stdout}\`\`\``);
  }
  await expect(expected).toMatchFileSnapshot(readme);
});
