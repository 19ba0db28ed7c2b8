/**
 * `meshbook mcp`: the Model Context Protocol over standard input and output, one JSON-RPC message a line. Tools only, which
 * read what they are given and nothing else; so there is no state beyond the line.
 */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { callTool, TOOLS } from '../mcp/tools.ts';
import { ownVersion } from '../version.ts';

/** Newest first; a client that asks for another is offered the newest. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];
const INSTRUCTIONS =
  'Meshbook reads errors and logs of Envoy and Istio. Pass texts as they are, whole lines, several files at once. `certain` means that the text excludes every other known cause; `likely` and `possible` want the next check, whose command only reads unless it says otherwise. Its output can be passed as a further text.';

export async function runMcp(io: Io): Promise<number> {
  const lines = createInterface({ input: io.stdin as unknown as Readable, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const answer = answerTo(line);
    if (answer !== undefined) io.stdout(`${json(answer)}\n`);
  }
  return 0;
}

interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}
type Answer = { readonly jsonrpc: '2.0'; readonly id: unknown } & (
  | { readonly result: unknown }
  | { readonly error: RpcError }
);
interface RpcError {
  readonly code: number;
  readonly message: string;
}

/** What is written back for one line; nothing for a notification. A batch (2025-03-26) gives a batch. */
export function answerTo(line: string): Answer | readonly Answer[] | undefined {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'This line is no JSON.' } };
  }
  if (!Array.isArray(message)) return answerToMessage(message);
  const answers = message.map(answerToMessage).filter((answer) => answer !== undefined);
  return answers.length > 0 ? answers : undefined;
}

function answerToMessage(message: unknown): Answer | undefined {
  const { id, method, params } = (typeof message === 'object' && message !== null ? message : {}) as Message;
  const answer = (body: { readonly result: unknown } | { readonly error: RpcError }): Answer => ({
    jsonrpc: '2.0',
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    ...body,
  });
  if (typeof method !== 'string') {
    // An answer to something that was never asked.
    if (id !== undefined && typeof message === 'object' && message && ('result' in message || 'error' in message))
      return undefined;
    return answer({ error: { code: -32600, message: 'A request has a `method`.' } });
  }
  if (id === undefined) return undefined;
  const given = (typeof params === 'object' && params !== null ? params : {}) as { readonly [name: string]: unknown };
  switch (method) {
    case 'initialize':
      return answer({ result: initialized(given['protocolVersion']) });
    case 'ping':
      return answer({ result: {} });
    case 'tools/list':
      return answer({ result: { tools: TOOLS } });
    case 'tools/call':
      return answer(called(given));
    default:
      return answer({ error: { code: -32601, message: `There is no method \`${method}\`.` } });
  }
}

const initialized = (asked: unknown) => ({
  protocolVersion: VERSIONS.find((version) => version === asked) ?? VERSIONS[0],
  capabilities: { tools: {} },
  serverInfo: { name: 'meshbook', title: 'Meshbook', version: ownVersion },
  instructions: INSTRUCTIONS,
});

function called({ name, arguments: given }: { readonly [name: string]: unknown }) {
  try {
    const result = callTool(String(name), (given ?? {}) as { readonly [name: string]: unknown });
    if (result) return { result };
    return { error: { code: -32602, message: `There is no tool \`${name}\`.` } };
  } catch (error) {
    return {
      error: { code: -32603, message: `Meshbook failed, which is its own fault (${(error as Error).message}).` },
    };
  }
}
