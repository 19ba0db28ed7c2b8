import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noHost, refused } from '../to-the-fix.ts';
import { meshbook } from './meshbook.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

test('from the error over a chosen answer to the fix', async () => {
  const asked = await meshbook(['diagnose'], { stdin: noHost.error });
  expect(asked.stdout).toContain(`◐ likely  ${noHost.cause}`);
  expect(asked.stdout).toContain(noHost.command);
  const chosen = `${noHost.check}=${noHost.answer.replaceAll(' ', '-')}`;
  expect(asked.stdout).toContain(`  ${noHost.answer}  `);
  const { stdout } = await meshbook(['diagnose', '--answer', chosen], { stdin: noHost.error });
  expect(stdout).toContain(`● certain  ${noHost.cause}`);
  expect(stdout).not.toContain('DO FIRST');
  expect(oneLine(stdout)).toContain(
    `FIX 1 ${noHost.fix} kubectl get service -n shop cart -o wide ${noHost.fixCommand}`,
  );
  expect(oneLine(stdout)).toMatch(/risk .+ undo .+ verify /);
});

test('from the error over what the check printed to the fix', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meshbook-fix-'));
  const [error, output] = [join(folder, 'error.txt'), join(folder, 'output.txt')];
  writeFileSync(error, refused.error);
  writeFileSync(output, refused.output);
  const asked = await meshbook(['diagnose', error]);
  expect(asked.stdout).toContain(refused.command);
  expect(asked.stdout).not.toContain('FIX 1');
  const { stdout } = await meshbook(['diagnose', error, output]);
  rmSync(folder, { recursive: true });
  expect(stdout).toContain(`● certain  ${refused.cause}`);
  expect(oneLine(stdout)).toContain(`Ruled out: ${refused.ruledOut}. ${refused.why}`);
  expect(oneLine(stdout).replaceAll('`', '')).toContain(`FIX 1 ${refused.fix}`);
});
