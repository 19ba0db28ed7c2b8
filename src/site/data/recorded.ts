import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

/** What one scenario left on some versions of Envoy, short enough for a row of a table. */
export interface Recorded {
  readonly scenario: string;
  /** What was provoked, in one sentence. */
  readonly shows: string;
  readonly seen: readonly Seen[];
}
/** What is the same on all of `versions`. */
export interface Seen {
  readonly versions: readonly string[];
  /** `503 URX,UF upstream_reset_before…`, of the proxy asked for; of several lines the last that tells a failure. None: it wrote no line. */
  readonly line: string | undefined;
  /** The transport failure reason, where the line has one. */
  readonly failure: string | undefined;
  /** What the caller saw: its status line and body, or its own error. */
  readonly reply: string | undefined;
}
export type Side = 'caller' | 'receiver';

const ROOT = 'test/recordings';
/** Status, flags, details and two columns more of Istio's text format. */
const LINE = /^\[[^\]]+\] ".*?" (\d+) (\S+) (\S*) (\S+) "([^"]*)"/;

/** The recordings of `<area>/<scenario>`, of the proxy on one side; versions that left the same stand together. */
export function recorded(name: string, side: Side = 'caller'): Recorded {
  const folder = `${ROOT}/${name}`;
  if (!existsSync(`${folder}/meta.json`))
    throw new Error(`There is no recording \`${name}\`. Name a folder under ${ROOT}: \`<area>/<scenario>\`.`);
  const { shows, versions } = JSON.parse(readFileSync(`${folder}/meta.json`, 'utf8')) as {
    readonly shows: string;
    readonly versions: readonly string[];
  };
  const seen: Seen[] = [];
  for (const version of versions) {
    const one = seenOn(folder, version, side);
    const same = seen.findIndex(
      ({ line, failure, reply }) => line === one.line && failure === one.failure && reply === one.reply,
    );
    if (same === -1) seen.push({ versions: [version], ...one });
    else seen[same] = { ...one, versions: [...(seen[same]?.versions ?? []), version] };
  }
  return { scenario: name.split('/')[1] ?? name, shows, seen };
}

function seenOn(folder: string, version: string, side: Side): Omit<Seen, 'versions'> {
  const text = (file: string): string | undefined =>
    ['all', version]
      .map((part) => `${folder}/${part}/${file}`)
      .flatMap((path) => (existsSync(path) ? [readFileSync(path, 'utf8')] : []))[0];
  const server = readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => file.includes('server-'));
  const log = text(side === 'receiver' && server ? 'server-access-istio.txt' : 'access-istio.txt');
  const lines = (log ?? '')
    .split('\n')
    .map((written) => LINE.exec(written))
    .filter((found) => found !== null);
  const [, status, flags, details, termination, failure = '-'] = lines.findLast(hasFailed) ?? lines.at(-1) ?? [];
  const line = status && [status, flags, details, termination === '-' ? '' : termination].join(' ').trim();
  return { line: line || undefined, failure: failure === '-' ? undefined : failure, reply: replyOf(text('reply.txt')) };
}

/** A flag, or a status from 400 on. */
const hasFailed = ([, status, flags]: RegExpExecArray): boolean => flags !== '-' || Number(status) >= 400;

/** `HTTP/1.1 504 Gateway Timeout: upstream request timeout`; of several replies the last; a gRPC caller's status; curl's error. */
function replyOf(text: string | undefined): string | undefined {
  if (!text?.trim()) return undefined;
  const replies = text.trim().split(/\n\n(?=HTTP\/)/);
  const last = replies.at(-1) ?? '';
  if (!last.startsWith('HTTP/')) return last.split('\n')[0];
  const [head = '', ...body] = last.split('\n\n');
  const [status = '', ...headers] = head.split('\n');
  const header = (name: string): string | undefined =>
    headers.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const grpc = header('grpc-status');
  const said =
    grpc === undefined
      ? body.join(' ').trim()
      : [`grpc-status ${grpc}`, header('grpc-message')].filter(Boolean).join(' ');
  return said ? `${status}: ${said.replace(/\s+/g, ' ')}` : `${status}, no body`;
}

/** How many recordings differ in the same columns between the same versions. */
export interface Difference {
  /** `line`, `failure`, `reply`; none where all versions left the same. */
  readonly columns: readonly string[];
  /** Versions that left the same stand together. */
  readonly versions: readonly (readonly string[])[];
  readonly scenarios: number;
}

/** All recordings of several versions, counted by what differs between them; the most common first. */
export function differences(): readonly Difference[] {
  const counts = new Map<string, Difference>();
  for (const area of readdirSync(ROOT)) {
    if (!statSync(`${ROOT}/${area}`).isDirectory()) continue;
    for (const scenario of readdirSync(`${ROOT}/${area}`)) {
      if (!existsSync(`${ROOT}/${area}/${scenario}/meta.json`)) continue;
      const { seen } = recorded(`${area}/${scenario}`);
      if (seen.flatMap(({ versions }) => versions).length < 2) continue;
      const differ = (['line', 'failure', 'reply'] as const).filter(
        (one) => new Set(seen.map((each) => each[one])).size > 1,
      );
      // A reason that changed shows in the details too: it is told by itself only where it changed alone.
      const columns = differ.filter((one) => one !== 'failure' || differ.length === 1);
      const versions = seen.map((each) => each.versions);
      const key = `${columns} ${versions.join('|')}`;
      counts.set(key, { columns, versions, scenarios: (counts.get(key)?.scenarios ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.scenarios - a.scenarios);
}
