/** HTTP/1 servers, well and badly behaved. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { createServer, type Socket } from 'node:net';
import type { Address } from '../addresses.ts';
import { hash } from '../hash.ts';
import { listening } from './tcp.ts';

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Milliseconds before the answer; a list gives one for each request in turn. */
  readonly after?: number | readonly number[];
  /** Milliseconds between the headers and the body. */
  readonly bodyAfter?: number;
  /** Other answers, by path. */
  readonly paths?: Record<string, Omit<Answer, 'paths'>>;
  /** Answers in turn: the first request gets the first, the rest the last. */
  readonly turns?: readonly Omit<Answer, 'turns'>[];
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Answers requests as told; what it is not told is a plain 200. */
export function serve(answer: Answer) {
  let count = 0;
  return async (request: IncomingMessage, response: ServerResponse) => {
    const turn = count++;
    const now: Answer =
      answer.paths?.[request.url?.split('?')[0] ?? ''] ??
      answer.turns?.[Math.min(turn, answer.turns.length - 1)] ??
      answer;
    request.resume();
    await new Promise((end) => request.on('end', end));
    const wait = typeof now.after === 'object' ? now.after[Math.min(turn, now.after.length - 1)] : now.after;
    if (wait !== undefined) await sleep(wait);
    const status = now.status ?? 200;
    const body = now.body ?? (status === 200 ? '{"ok":true}\n' : '');
    const empty = status === 204 || status === 304;
    response.sendDate = false;
    response.writeHead(status, {
      ...(empty ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      date: 'Tue, 03 Mar 2026 09:12:44 GMT',
      ...now.headers,
    });
    if (now.bodyAfter !== undefined) {
      response.flushHeaders();
      await sleep(now.bodyAfter);
    }
    response.end(empty || request.method === 'HEAD' ? undefined : body);
  };
}

export const answers = (at: Address, options: Answer) => {
  const server = createHttpServer({ keepAliveTimeout: 0, maxHeaderSize: 1 << 20 }, serve(options));
  return listening(server, at);
};

/** Nobody listens for a while, as before an application is up. */
export const startsLate = async (at: Address, { after }: { after: number }) => {
  let stop = () => {};
  const timer = setTimeout(async () => {
    stop = (await answers(at, {})) as () => void;
  }, after);
  return () => {
    clearTimeout(timer);
    stop();
  };
};

/** A service with a life of its own: what it answers depends on method and path, and on nothing else. */
export const varied = (at: Address, { name }: { name: string }) => {
  const server = createHttpServer({ keepAliveTimeout: 0 }, async (request, response) => {
    request.resume();
    await new Promise((end) => request.on('end', end));
    const url = request.url ?? '/';
    if (url.startsWith('/events')) {
      // An event stream says at once that it is one, then waits for events; it has no end but its caller's.
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
      response.write('retry: 3000\n\n');
      return;
    }
    const dice = hash(`${name} ${request.method} ${url}`, 100);
    const status = statusFor(request.method ?? 'GET', dice);
    const size = status === 204 || status === 304 ? 0 : 2 + hash(`${url} size`, dice < 80 ? 3000 : 60_000);
    const location: Record<string, string> = status === 301 || status === 302 ? { location: '/elsewhere' } : {};
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(size > 0 ? { 'content-length': size } : {}),
      ...location,
    });
    response.end(request.method === 'HEAD' ? undefined : 'x'.repeat(size));
  });
  return listening(server, at);
};

/** What healthy services answer, errors of the caller among them. */
function statusFor(method: string, dice: number): number {
  if (method === 'POST')
    return dice < 45 ? 201 : dice < 85 ? 200 : dice < 90 ? 202 : dice < 94 ? 400 : dice < 97 ? 409 : 422;
  if (method === 'DELETE') return dice < 90 ? 204 : 404;
  if (method === 'PUT' || method === 'PATCH') return dice < 60 ? 200 : dice < 95 ? 204 : 412;
  if (method === 'OPTIONS') return 204;
  if (dice < 72) return 200;
  return [304, 304, 304, 404, 404, 301, 302, 401, 429, 206, 403, 204][dice % 12] ?? 200;
}

/** Reads until a request's head is complete, then behaves. */
const afterHead = (at: Address, behave: (socket: Socket, count: number) => void) =>
  listening(
    createServer((socket) => {
      let head = '';
      let count = 0;
      socket.on('data', (chunk) => {
        head += chunk.toString('latin1');
        if (!head.includes('\r\n\r\n')) return;
        head = '';
        behave(socket, ++count);
      });
    }),
    at,
  );

/** Well-formed, by hand: for what Node's own server would not send. */
const handmade = (status: number, body: string) =>
  `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: text/plain\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

export const silent = (at: Address, _: object) => afterHead(at, () => {});
export const closeBeforeReply = (at: Address, { after = 0 }: { after?: number }) =>
  afterHead(at, (socket) => setTimeout(() => socket.end(), after));
export const resetBeforeReply = (at: Address, { after = 0 }: { after?: number }) =>
  afterHead(at, (socket) => setTimeout(() => socket.resetAndDestroy(), after));

/** The race of idle timeouts: the kept-alive connection is dead when the second request comes. */
export const closeSecondRequest = (at: Address, { body = 'ok\n' }: { body?: string }) =>
  afterHead(at, (socket, count) => {
    if (count === 1) socket.write(handmade(200, body));
    else socket.resetAndDestroy();
  });

/** Bytes as they stand, whatever HTTP says of them. */
export const rawReply = (at: Address, { bytes, close = false }: { bytes: string; close?: boolean }) =>
  afterHead(at, (socket) => {
    socket.write(Buffer.from(bytes, 'latin1'));
    if (close) setTimeout(() => socket.end(), 20);
  });

export const halfHead = (at: Address, _: object) =>
  afterHead(at, (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-le'));

const halfOf = (body: string) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length * 2}\r\n\r\n${body}`;

export const halfReply = (at: Address, { body = '{"items":[1,2,' }: { body?: string }) =>
  afterHead(at, (socket) => {
    socket.write(halfOf(body));
    setTimeout(() => socket.end(), 40);
  });

export const resetMidReply = (at: Address, { body = '{"items":[1,2,' }: { body?: string }) =>
  afterHead(at, (socket) => {
    socket.write(halfOf(body));
    setTimeout(() => socket.resetAndDestroy(), 40);
  });

/**
 * Answers as soon as the head is there and closes, though the body is still on its way; `deaf`, it does not read on, so
 * that the kernel resets the connection.
 */
export const answersBeforeBody = (
  at: Address,
  { status = 413, body = '', deaf = false }: { status?: number; body?: string; deaf?: boolean },
) =>
  afterHead(at, (socket) => {
    socket.write(handmade(status, body));
    setTimeout(() => (deaf ? socket.resetAndDestroy() : socket.end()), deaf ? 0 : 20);
  });

const accepted =
  'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n';

interface Socketed {
  readonly refuses?: number;
  /** Milliseconds after which the connection that it took is closed, or reset. */
  readonly closesAfter?: number;
  readonly resetsAfter?: number;
}

export const webSocket = (at: Address, { refuses, closesAfter, resetsAfter }: Socketed) =>
  afterHead(at, (socket, count) => {
    if (count > 1) return;
    if (closesAfter !== undefined) setTimeout(() => socket.end(), closesAfter);
    if (resetsAfter !== undefined) setTimeout(() => socket.resetAndDestroy(), resetsAfter);
    socket.write(refuses === undefined ? accepted : handmade(refuses, ''));
  });
