import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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

describe('a command that printed nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meshbook-silent-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const error = file('error.txt', noHost.error);
  const proven = `● certain  ${noHost.cause}`;

  test.each([
    ['output.txt', ''],
    ['output.txt', 'No resources found in shop namespace.\n'],
    [`${noHost.check}.txt`, '\n'],
    ['session.txt', `dev@host:~$ ${noHost.command}\ndev@host:~$ `],
    ['session.txt', `dev@host:~$ ${noHost.command}\nNo resources found in shop namespace.\n`],
  ])('answers the check: %s, %j', async (name, text) => {
    const { stdout, stderr } = await meshbook(['diagnose', error, file(name, text)]);
    expect(stdout).toContain(proven);
    expect(stdout).not.toContain('DO FIRST');
    if (name !== 'session.txt') expect(oneLine(stderr)).toContain(`which answers ${noHost.check}=none.`);
  });
  test('does not where nobody can know what was asked, and that is said', async () => {
    const { stdout, stderr } = await meshbook(['diagnose', error, file('proxy.log', '')]);
    expect(stdout).not.toContain('certain  ');
    expect(stdout).toContain('DO FIRST');
    expect(oneLine(stderr)).toContain(
      'holds nothing to read. If the command of the next check printed nothing, say so',
    );
    expect(oneLine(stderr)).toContain(`--answer ${noHost.check}=none.`);
  });
  test('does not where it was told of another service or namespace', async () => {
    for (const text of [
      'No resources found in till namespace.\n',
      `dev@host:~$ ${noHost.command.replace('=cart', '=till')}\ndev@host:~$ `,
    ]) {
      const { stdout } = await meshbook(['diagnose', error, file('output.txt', text)]);
      expect(stdout).not.toContain('certain  ');
    }
  });
  test('does not answer a check that silence says nothing of', async () => {
    const empty = file('output.txt', '');
    const { stdout, stderr } = await meshbook(['diagnose', file('refused.txt', refused.error), empty]);
    expect(stdout).toContain('DO FIRST');
    expect(oneLine(stderr)).toMatch(/output\.txt` holds nothing to read\. ?$/);
  });
});
