/** What a scenario's client does, as data. `clients/` carries it out. */
import type { Address } from '../addresses.ts';
import type { Authority, CertificateWish } from '../certificates.ts';

/** TLS of a client: whom it asks for, what it shows, whom it trusts (nobody: it takes any certificate). */
export interface ClientTls {
  readonly sni?: string;
  readonly shows?: CertificateWish;
  readonly trusts?: Authority;
  readonly protocols?: readonly string[];
  readonly upTo?: 'TLSv1.2' | 'TLSv1.3' | 'TLSv1.1';
  readonly from?: 'TLSv1.2' | 'TLSv1.3' | 'TLSv1' | 'TLSv1.1';
}

interface Where {
  /** Another door than the set-up's own. */
  readonly at?: Address;
}

export interface CurlStep extends Where {
  readonly kind: 'curl';
  readonly method: string;
  readonly path: string;
  readonly host?: string;
  readonly agent: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly tls?: ClientTls;
  readonly http2?: boolean;
  /** Further arguments of curl. */
  readonly more: readonly string[];
}

export interface RawStep extends Where {
  readonly kind: 'raw';
  /** Written one after the other, with pauses in milliseconds between them. */
  readonly sends: readonly (string | Buffer | number)[];
  readonly tls?: ClientTls;
  /** How the client leaves once all is sent and answered. */
  readonly leaves: 'waits' | 'closes' | 'resets';
  /** Milliseconds after which it stops waiting. */
  readonly patience: number;
  /** How to show a reply that is no text; frames that hold chance are better not shown. */
  readonly shows?: 'hexadecimal' | 'nothing';
}

export interface H2Step extends Where {
  readonly kind: 'h2';
  readonly method: string;
  readonly path: string;
  readonly host?: string;
  readonly agent: string;
  readonly headers: Record<string, string>;
  /** Body as hexadecimal. */
  readonly body?: string;
  /** Milliseconds after which the client resets the stream. */
  readonly resetsAfter?: number;
  readonly readsBody?: boolean;
  /** How many streams it opens and resets before the one that counts. */
  readonly resetsBefore?: number;
  /** The path of a stream that it opens first on the same connection, and whose reply nobody looks at. */
  readonly beside?: string;
  readonly patience: number;
}

export interface TrafficRequest {
  readonly method: string;
  readonly path: string;
  readonly agent: string;
  readonly host?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Leaves so many milliseconds after the reply has begun, without waiting for its end. */
  readonly leavesAfter?: number;
}

/** Many requests in turn over few connections; nobody looks at the replies. */
export interface TrafficStep extends Where {
  readonly kind: 'traffic';
  readonly requests: readonly TrafficRequest[];
  readonly grpc?: boolean;
}

/** A program of another runtime, by its name in `programs/`; its words are recorded as `client-<name>.txt`. */
export interface ProgramStep extends Where {
  readonly kind: 'program';
  readonly program: string;
  /** `{door}` is the name and port to call, `{host}` and `{port}` its parts. */
  readonly args: readonly string[];
  /** Whom it trusts and what it shows: the files `{root}`, `{certificate}` and `{key}` of its arguments. */
  readonly tls?: { readonly shows?: CertificateWish; readonly trusts?: Authority | 'intermediate' };
  /** Milliseconds after which it is ended. */
  readonly patience: number;
}

export type Step =
  | CurlStep
  | ProgramStep
  | TrafficStep
  | RawStep
  | H2Step
  | { readonly kind: 'pause'; readonly ms: number }
  | { readonly kind: 'together'; readonly steps: readonly Step[]; readonly apart: number }
  | { readonly kind: 'admin'; readonly path: string }
  | { readonly kind: 'put'; readonly file: string; readonly text: string };

interface Options extends Where {
  readonly agent?: string;
  readonly host?: string;
  readonly headers?: Record<string, string>;
  readonly tls?: ClientTls;
  readonly http2?: boolean;
  readonly body?: string;
  readonly more?: readonly string[];
}

/** One request by curl, under the name of whoever would send it. */
export const curl = (method: string, path: string, options: Options = {}): CurlStep => ({
  kind: 'curl',
  method,
  path,
  agent: 'curl/8.9.1',
  headers: {},
  more: [],
  ...options,
});

export const get = (path: string, options: Options = {}) => curl('GET', path, options);
export const post = (path: string, body: string, options: Options = {}) => curl('POST', path, { ...options, body });

/** A curl that gives up. */
export const impatient = (step: CurlStep, ms: number): CurlStep => ({
  ...step,
  more: [...step.more, '--max-time', String(ms / 1000)],
});

/** Bytes on a connection: strings and buffers are sent, numbers are pauses. */
export const raw = (
  sends: readonly (string | Buffer | number)[],
  options: Partial<Omit<RawStep, 'kind' | 'sends'>> = {},
): RawStep => ({ kind: 'raw', sends, leaves: 'waits', patience: 400, ...options });

/** A gRPC call: `message` is the request's bytes as hexadecimal. */
export const grpc = (
  path: `/${string}/${string}`,
  options: Partial<Omit<H2Step, 'kind' | 'path'>> & { message?: string } = {},
): H2Step => {
  const { message = '0a0568656c6c6f', headers, ...rest } = options;
  return {
    kind: 'h2',
    method: 'POST',
    path,
    agent: 'grpc-go/1.68.0',
    patience: 3000,
    body: `00${(message.length / 2).toString(16).padStart(8, '0')}${message}`,
    ...rest,
    headers: { 'content-type': 'application/grpc', te: 'trailers', ...headers },
  };
};

/** An HTTP/2 request of the client's own making. */
export const h2 = (
  method: string,
  path: string,
  options: Partial<Omit<H2Step, 'kind' | 'method' | 'path'>> = {},
): H2Step => ({
  kind: 'h2',
  method,
  path,
  agent: 'Go-http-client/2.0',
  headers: {},
  patience: 3000,
  ...options,
});

/** A program calls; by default it is given the URL of the door. */
export const program = (
  name: string,
  args: readonly string[] = ['http://{door}/'],
  patience = 15_000,
  tls?: ProgramStep['tls'],
): ProgramStep => ({
  kind: 'program',
  program: name,
  args,
  patience,
  ...(tls === undefined ? {} : { tls }),
});

export const pause = (ms: number): Step => ({ kind: 'pause', ms });
/** Steps started one shortly after the other, without waiting for their ends. */
export const together = (steps: readonly Step[], apart = 40): Step => ({ kind: 'together', steps, apart });
export const admin = (path: string): Step => ({ kind: 'admin', path });
/** Replaces one of the set-up's files. */
export const put = (file: string, text: string): Step => ({ kind: 'put', file, text });

const plain = (text: string) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
};

/** The first bytes of an HTTP/2 client that opens a stream with these headers, written without any table. */
export function h2Opening(headers: Record<string, string>): Buffer {
  const block = Buffer.concat(
    Object.entries(headers).flatMap(([name, value]) => [Buffer.from([0]), plain(name), plain(value)]),
  );
  const head = Buffer.from('000000010500000001', 'hex');
  head.writeUIntBE(block.length, 0, 3);
  return Buffer.concat([
    Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    Buffer.from('000000040000000000', 'hex'),
    head,
    block,
  ]);
}

const sized = (bytes: number, content: Buffer) => {
  const length = Buffer.alloc(bytes);
  length.writeUIntBE(content.length, 0, bytes);
  return Buffer.concat([length, content]);
};

/** A ClientHello (TLS 1.2) for this server name, filled up to the 517 bytes that OpenSSL and BoringSSL send. */
export function clientHello(name: string): Buffer {
  const extension = (type: string, content: Buffer) => Buffer.concat([Buffer.from(type, 'hex'), sized(2, content)]);
  const serverName = sized(2, Buffer.concat([Buffer.from([0]), sized(2, Buffer.from(name))]));
  const extensions = Buffer.concat([
    extension('0000', serverName),
    extension('000a', Buffer.from('00020017', 'hex')), // P-256
    extension('000b', Buffer.from('0100', 'hex')),
    extension('000d', Buffer.from('000404030804', 'hex')), // ECDSA and RSA-PSS with SHA-256
  ]);
  const start = Buffer.concat([
    Buffer.from('0303', 'hex'),
    Buffer.alloc(32, 7),
    Buffer.from('00', 'hex'),
    Buffer.from('0004c02bc02f', 'hex'), // ECDHE with AES-128-GCM
    Buffer.from('0100', 'hex'),
  ]);
  const room = 512 - 4 - start.length - 2 - extensions.length - 4;
  const all = Buffer.concat([extensions, extension('0015', Buffer.alloc(room))]);
  return Buffer.concat([
    Buffer.from('160301', 'hex'),
    sized(2, Buffer.concat([Buffer.from([1]), sized(3, Buffer.concat([start, sized(2, all)]))])),
  ]);
}
