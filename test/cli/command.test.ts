import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasColours } from '../../src/cli/start.ts';
import type { Why } from '../../src/engine/why.ts';
import { meshbook, meshbookProcess } from './meshbook.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'meshbook-cli-'));
const file = (name: string) => join(folder, name);
const RBAC =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 403 - rbac_access_denied_matched_policy[ns[shop]-policy[deny-all]-rule[0]] - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" inbound|8080|| - 10.244.1.5:8080 10.244.1.6:51234 - default\n';
const HEALTHY = RBAC.replace(
  '403 - rbac_access_denied_matched_policy[ns[shop]-policy[deny-all]-rule[0]]',
  '200 - via_upstream',
).replace('"-" inbound', '"10.244.1.5:8080" inbound');

beforeAll(() => {
  writeFileSync(file('error.txt'), 'upstream connect error\n');
  writeFileSync(file('rbac.log'), RBAC);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('input', () => {
  test('a file, `diagnose` and a file, `-`, and a pipe are one and the same', async () => {
    const ran = await Promise.all([
      meshbook([file('rbac.log'), '--json']),
      meshbook(['diagnose', '--json', file('rbac.log')]),
      meshbook(['-', '--json'], { stdin: RBAC }),
      meshbook(['--json'], { stdin: RBAC }),
      meshbookProcess(['--json'], { stdin: RBAC }),
    ]);
    for (const { stdout, status } of ran) expect([stdout, status]).toEqual([ran[0]?.stdout, 0]);
  });

  test('several files are one story, and each line is shown with its file', async () => {
    const { stdout } = await meshbook([file('error.txt'), file('rbac.log')]);
    expect(stdout).toContain('● certain  A DENY policy matched the request');
    expect(stdout).toContain(`${file('rbac.log')}:1`);
  });

  test.each([
    ['a missing file', ['nosuch.txt'], /^meshbook: There is no file `nosuch\.txt`\. Check the path\.\n$/],
    ['a word that is no file', ['UF'], /To look up the word: meshbook explain UF\n$/],
    ['a misspelt command', ['scna', 'proxy.log'], /no file and no command `scna`\. Did you mean `scan`\?\n$/],
    ['a command with a letter too few', ['explan', 'UF'], /Did you mean `explain`\?\n$/],
    ['no shell', ['completion'], /`completion` needs a shell\. For example: source <\(meshbook completion bash\)\n$/],
    ['a misspelt file', [join(folder, 'eror.txt')], /Did you mean `.*error\.txt`\?\n$/],
    [
      'a folder',
      ['why', 'no-endpoints', folder],
      /is a folder\. Name the files in it, or scan it: meshbook scan FOLDER\n$/,
    ],
    ['standard input twice', ['-', '-'], /can be read once only/],
    ['an unknown option', ['--jsn'], /has no option `--jsn`\. Did you mean `--json`\?\n$/],
    ['an option without its value', ['--istio'], /`--istio` needs a value/],
    ['a version that is none', ['--istio', 'latest'], /is no version/],
    [
      'an unknown check',
      ['--answer', 'endpoints-of-servce=none'],
      /There is no check `endpoints-of-servce`\. Did you mean `endpoints-of-service`/,
    ],
    [
      'an unknown answer',
      ['--answer', 'endpoints-of-service=perhaps'],
      /has no answer `perhaps`\. Its answers are `none`, /,
    ],
    ['an answer without a check', ['--answer', 'none'], /is no answer/],
    ['an unknown certainty', ['--fail-on', 'sure'], /Write one of certain, likely, possible/],
    ['an unknown shell', ['completion', 'tcsh'], /Write one of bash, zsh, fish/],
  ])('%s is one line on stderr and exit status 2', async (_, typed, says) => {
    const { status, stdout, stderr } = await meshbook(typed);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('an unreadable file is one line and exit status 2', async () => {
    writeFileSync(file('secret.txt'), 'UF');
    chmodSync(file('secret.txt'), 0);
    const { status, stderr } = await meshbook([file('secret.txt')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/may not be read \(EACCES\)\. Check its permissions\.\n$/);
  });

  test.each([
    ['nothing at all', ''],
    ['blank lines', '\n \r\n\t\n'],
    ['binary', Uint8Array.from({ length: 4096 }, (_, at) => (at * 167) % 256)],
    ['a megabyte in one line', 'x'.repeat(1 << 20)],
    ['invalid UTF-8', Uint8Array.from([0xff, 0xfe, 0xfd, 0xc0, 0x80, 0xed, 0xa0, 0x80])],
    ['NUL', '\0\0\0\0'],
    ['another language', 'サービスに接続できません。\nサーバーが応答しません。\n'],
    [
      'a stack trace of something else',
      'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\nKeyError: \'x\'\n',
    ],
    ['prose that mentions 503', 'We had 503 guests at the wedding and it was lovely.\n'],
    ['a manifest alone', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: cart\nspec:\n  ports:\n    - port: 80\n'],
  ])('%s names no cause, says what would help and exits with 1', async (_, stdin) => {
    const { status, stdout, stderr } = await meshbook([], { stdin });
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/certain|likely|possible/);
    expect(stdout.trim()).not.toBe('');
    expect(stderr).not.toMatch(/ at .*:\d+/);
  });

  test('CRLF, a byte order mark and UTF-16 of PowerShell read like plain text', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(RBAC, 'utf16le')]);
    const ran = await Promise.all(
      [RBAC, RBAC.replace('\n', '\r\n'), `\ufeff${RBAC}`, utf16].map((stdin) => meshbook([], { stdin })),
    );
    for (const { stdout } of ran) expect(stdout).toBe(ran[0]?.stdout);
  });
});

describe('answers', () => {
  test('an answer moves the ranking, however it is spelt', async () => {
    const ran = await Promise.all(
      ['not ready', 'not-ready', 'Not_Ready'].map((answer) =>
        meshbook([file('error.txt'), '--answer', `endpoints-of-service=${answer}`]),
      ),
    );
    for (const { stdout } of ran) expect(stdout).toContain('● certain  The service has no endpoint');
  });

  test('what an answer excludes is told with its reason', async () => {
    const { stdout } = await meshbook([file('error.txt'), '-a', 'endpoints-of-service=ready']);
    expect(stdout).toMatch(/Ruled out: The service has no endpoint\. At least one ready\s+address is listed\./);
  });

  test('of two services an answer is taken for the one that it names, and asked back where it names none', async () => {
    const line = (service: string) =>
      `[2026-11-20T10:00:00.123Z] "GET / HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8" "-" "${service}" "-" outbound|8080||${service}.shop.svc.cluster.local - 10.1.1.1:8080 10.1.0.5:40000 - default`;
    const text = `${line('cart')}\n${line('pay')}\n`;
    const unsaid = await meshbook(['-', '--answer', 'endpoints-of-service=none'], { stdin: text });
    expect(unsaid.stdout.replace(/\s+/g, ' ')).toContain('it may be about cart.shop or pay.shop');
    expect(unsaid.stdout).toContain('    --answer endpoints-of-service@cart.shop=none');
    expect(unsaid.stdout).not.toContain('● certain');
    const said = await meshbook(['-', '--answer', 'endpoints-of-service@pay.shop=none'], { stdin: text });
    expect(said.stdout.match(/● certain/g)).toHaveLength(1);
  });

  test('the report names the check, and how to answer it from here', async () => {
    const { stdout } = await meshbook([file('error.txt')]);
    expect(stdout).toMatch(/^DO FIRST {2}\S/m);
    expect(stdout).toContain(`meshbook ${file('error.txt')}`);
    expect(stdout).toMatch(/--answer [a-z-]+=[a-z-]+/);
  });
});

describe('exit status', () => {
  test('is that of the process', async () => {
    const ran = await Promise.all([
      meshbookProcess([], { stdin: RBAC }),
      meshbookProcess([], { stdin: 'hello' }),
      meshbookProcess(['nosuch.txt']),
      meshbookProcess([file('rbac.log'), '--fail-on', 'likely']),
    ]);
    expect(ran.map(({ status }) => status)).toEqual([0, 1, 2, 3]);
  });

  test('0 diagnosed, 1 healthy, 1 nothing', async () => {
    const ran = await Promise.all([RBAC, HEALTHY, 'hello'].map((stdin) => meshbook([], { stdin })));
    expect(ran.map(({ status }) => status)).toEqual([0, 1, 1]);
    expect(ran[1]?.stdout).toMatch(/^Read 1 line: healthy/);
  });

  test('3 where a diagnosis is as sure as --fail-on', async () => {
    const typed = [
      [file('rbac.log'), '--fail-on', 'certain'],
      [file('rbac.log'), '--fail-on=possible'],
      [file('error.txt'), '--fail-on', 'possible'],
      [file('error.txt'), '--fail-on', 'likely'],
    ];
    const ran = await Promise.all(typed.map((one) => meshbook(one)));
    expect(ran.map(({ status }) => status)).toEqual([3, 3, 3, 0]);
  });

  test('a reader that stops reading, such as `head`, is no error', async () => {
    const child = spawn(process.execPath, [main, '--json', 'test/hostile/shell.txt'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const [status] = await once(child, 'close');
    expect([status, errors]).toEqual([0, '']);
  });
});

describe('why', () => {
  test('shows what each sign asks and what the text says, 0 where one holds', async () => {
    const { status, stdout } = await meshbook(['why', 'authz-deny-rule-matched', file('rbac.log')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✓ proves it: holds$/m);
    expect(stdout).toMatch(/✓ codeDetails is rbac_access_denied_matched_policy/);
  });

  test('a join does not hold where its parts stand in another order', async () => {
    const lines = ['    lastState:', '        reason: OOMKilled', '    name: istio-proxy'];
    const verdictOf = async (text: string) => {
      const { stdout } = await meshbook(['why', 'sidecar-oom', '-', '--json'], { stdin: text });
      const { signs } = JSON.parse(stdout) as Why;
      return signs.filter(({ holds }) => holds).map(({ alternatives: [first] }) => first?.how);
    };
    expect(await verdictOf(lines.join('\n'))).toEqual(['all of these, for one proxy, within 4 lines, in this order']);
    expect(await verdictOf(lines.toReversed().join('\n'))).toEqual([]);
  });

  test('1 where none holds, 2 for a cause that does not exist', async () => {
    const none = await meshbook(['why', 'authz-deny-rule-matched', file('error.txt'), '--json']);
    expect([none.status, JSON.parse(none.stdout).rule]).toEqual([1, 'authz-deny-rule-matched']);
    const unknown = await meshbook(['why', 'authz-deny-rule', file('error.txt')]);
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('Did you mean `authz-deny-rule-matched`');
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s gets the commands, causes and answers', async (shell) => {
    const { status, stdout } = await meshbook(['completion', shell]);
    expect(status).toBe(0);
    for (const word of ['explain', 'no-endpoints', 'endpoints-of-service=not-ready', 'UF'])
      expect(stdout).toContain(word);
  });

  test('bash reads its script', async () => {
    const { stdout } = await meshbook(['completion', 'bash']);
    const ran = spawnSync(
      'bash',
      ['-c', `${stdout}\nCOMP_WORDS=(meshbook exp) COMP_CWORD=1; _meshbook; echo "\${COMPREPLY[@]}"`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(ran.stdout).toBe('explain\n');
  });
});

describe('colours', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the sequence
  const COLOUR = /\u001b\[[0-9;]*m/;
  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ])('%o in a pipe: %o', async (env, coloured) => {
    const { stdout } = await meshbookProcess([file('rbac.log')], { env: env as { [name: string]: string } });
    expect(COLOUR.test(stdout)).toBe(coloured);
  });

  test('a terminal has them, unless it is a dumb one', () => {
    expect(hasColours({ TERM: 'xterm-256color' }, true)).toBe(true);
    expect(hasColours({}, true)).toBe(true);
    expect(hasColours({ TERM: 'dumb' }, true)).toBe(false);
    expect(hasColours({ NO_COLOR: '1', TERM: 'xterm' }, true)).toBe(false);
  });

  test('JSON never has any', async () => {
    const { stdout } = await meshbookProcess([file('rbac.log'), '--json'], { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toMatch(COLOUR);
  });
});

describe('help', () => {
  test('--help, -h and help say the same; a command has its own', async () => {
    const [long, short, word, own] = await Promise.all(
      [['--help'], ['-h'], ['help'], ['explain', '--help']].map((typed) => meshbook(typed)),
    );
    expect(long?.status).toBe(0);
    expect([short?.stdout, word?.stdout]).toEqual([long?.stdout, long?.stdout]);
    expect(own?.stdout).toMatch(/^Usage: meshbook explain TERM/);
    for (const line of `${long?.stdout}${own?.stdout}`.split('\n')) expect(line.length).toBeLessThanOrEqual(84);
  });

  test('--version names the version of what it knows, too', async () => {
    const { stdout, status } = await meshbook(['--version']);
    expect((await meshbook(['version'])).stdout).toBe(stdout);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^meshbook \d+\.\d+\.\d+, knowledge \d{4}-\d\d-\d\d\.[0-9a-f]{7}\n$/);
  });
});
