import { describe, expect, test } from 'vitest';
import { answerTo } from '../../src/cli/commands/mcp.ts';
import { meshbookProcess } from './meshbook.ts';

const UH =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default';

interface Reply {
  readonly id: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is looked into
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}
const ask = (method: string, params?: object): Reply =>
  answerTo(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })) as Reply;
const call = (name: string, given: object) => ask('tools/call', { name, arguments: given }).result;

describe('the protocol', () => {
  test('one line in, one line out, and it ends with its input', async () => {
    const messages = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {} } },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', id: 'two', method: 'tools/list' },
    ];
    const { stdout, stderr, status } = await meshbookProcess(['mcp'], {
      stdin: messages.map((message) => `${JSON.stringify(message)}\n`).join(''),
    });
    expect([status, stderr]).toEqual([0, '']);
    const [first, second, ...more] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reply);
    expect(more).toEqual([]);
    expect(first?.result).toMatchObject({ protocolVersion: '2025-06-18', serverInfo: { name: 'meshbook' } });
    expect([second?.id, second?.result.tools.map(({ name }: { name: string }) => name)]).toEqual([
      'two',
      ['diagnose', 'next_check', 'explain'],
    ]);
  });

  test('an unknown version is answered with one that is known', () => {
    expect(ask('initialize', { protocolVersion: '1999-01-01' }).result.protocolVersion).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test.each([
    ['no JSON', -32700],
    ['null', -32600],
    ['{"jsonrpc":"2.0","id":1}', -32600],
    ['{"jsonrpc":"2.0","id":1,"method":"resources/list"}', -32601],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}', -32602],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call"}', -32602],
  ])('%s is the error %i', (line, code) => {
    expect((answerTo(line) as Reply).error?.code).toBe(code);
  });

  test.each([
    '{"jsonrpc":"2.0","method":"notifications/cancelled"}',
    '{"jsonrpc":"2.0","id":7,"result":{}}',
    '[{"jsonrpc":"2.0","method":"notifications/initialized"}]',
  ])('%s gets no answer', (line) => {
    expect(answerTo(line)).toBeUndefined();
  });

  test('a batch is answered by a batch', () => {
    const batch = answerTo('[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":2,"method":"ping"}]');
    expect(batch).toEqual([1, 2].map((id) => ({ jsonrpc: '2.0', id, result: {} })));
  });
});

describe('the tools', () => {
  test('diagnose gives the report, readable and whole', () => {
    const { content, structuredContent } = call('diagnose', { text: UH });
    expect(structuredContent).toMatchObject({ schema: 1, outcome: 'diagnosed' });
    expect(content[0].text).toContain('no_healthy_upstream');
    expect(content[0].text).not.toContain('meshbook --answer');
  });

  test('answers and further texts count', () => {
    const { structuredContent } = call('diagnose', {
      text: UH,
      more: ['RBAC: access denied'],
      answers: { 'endpoints-of-service': 'None' },
    });
    expect(structuredContent.input.files).toBe(2);
    expect(structuredContent.diagnoses[0]).toMatchObject({ rule: 'no-endpoints', certainty: 'certain' });
  });

  test('next_check gives the question with its command', () => {
    const { content, structuredContent } = call('next_check', { text: UH });
    expect(structuredContent.checks[0].command).toMatch(/kubectl|istioctl/);
    expect(content[0].text).toContain(structuredContent.checks[0].command);
  });

  test('explain explains, and names the nearest', () => {
    expect(call('explain', { term: 'UF' }).content[0].text).toMatch(/^UF \(UpstreamConnectionFailure\)/);
    expect(call('explain', { term: 'UFF' }).content[0].text).toContain('Near it: UF');
  });

  test.each([
    ['diagnose', {}],
    ['diagnose', { text: 7 }],
    ['diagnose', { text: 'UF', answers: { nosuch: 'x' } }],
    ['explain', { term: '' }],
  ])('%s %o is told to be wrong, not thrown', (name, given) => {
    expect(call(name, given)).toMatchObject({ isError: true });
  });
});
