/** HTTP/2 servers, gRPC among them. */
import { constants, createServer, type Http2Server, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import { createServer as createTcpServer } from 'node:net';
import type { Address } from '../addresses.ts';
import { listening } from './tcp.ts';

const withStreams = (
  at: Address,
  serve: (stream: ServerHttp2Stream, session: ServerHttp2Session, headers: Record<string, unknown>) => void,
  settings: { maxConcurrentStreams?: number } = {},
) => {
  const server: Http2Server = createServer({ settings });
  server.on('session', (session) => session.on('error', () => {}));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    if (stream.session) serve(stream as ServerHttp2Stream, stream.session as ServerHttp2Session, headers);
  });
  return listening(server as never, at);
};

export interface H2Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly after?: number;
  readonly maxConcurrentStreams?: number;
}

export const answers = (at: Address, o: H2Answer) =>
  withStreams(
    at,
    (stream) => {
      stream.resume();
      setTimeout(() => {
        if (stream.destroyed) return;
        stream.respond({ ':status': o.status ?? 200, 'content-type': 'application/json', ...o.headers }, {
          sendDate: false,
        } as never);
        stream.end(o.body ?? '{"ok":true}\n');
      }, o.after ?? 0);
    },
    o.maxConcurrentStreams === undefined ? {} : { maxConcurrentStreams: o.maxConcurrentStreams },
  );

export const silent = (at: Address, _: object) => withStreams(at, (stream) => stream.resume());

const codes = {
  refused: constants.NGHTTP2_REFUSED_STREAM,
  internal: constants.NGHTTP2_INTERNAL_ERROR,
  cancel: constants.NGHTTP2_CANCEL,
  protocol: constants.NGHTTP2_PROTOCOL_ERROR,
  'enhance-your-calm': constants.NGHTTP2_ENHANCE_YOUR_CALM,
  'http-1.1-required': constants.NGHTTP2_HTTP_1_1_REQUIRED,
};
export type ResetCode = keyof typeof codes;

export const resets = (at: Address, { code = 'internal' }: { code?: ResetCode }) =>
  withStreams(at, (stream) => stream.close(codes[code]));

/** By hand, for Node ends a stream in good order before it resets it. */
export const resetsMidReply = (at: Address, { code = 'internal' }: { code?: ResetCode }) =>
  raw(at, {
    frames: [
      frame(1, 4, 1, '88'), // :status 200
      frame(0, 0, 1, Buffer.from('{"items":[1,2,').toString('hex')),
      frame(3, 0, 1, codes[code].toString(16).padStart(8, '0')),
    ],
  });

/** Says goodbye as soon as a request comes: no stream at all was taken. */
export const goaway = (at: Address, _: object) =>
  raw(at, { frames: [settingsFrame, frame(7, 0, 0, '0000000000000000')], close: true });

/** A frame by hand: type, flags, stream and payload as hexadecimal. */
export function frame(type: number, flags: number, stream: number, payload = ''): string {
  const length = (payload.length / 2).toString(16).padStart(6, '0');
  const head = [type, flags].map((n) => n.toString(16).padStart(2, '0')).join('');
  return length + head + stream.toString(16).padStart(8, '0') + payload;
}
const settingsFrame = frame(4, 0, 0);

/** Frames as they stand, sent when the first request has come. */
export const raw = (at: Address, { frames, close = false }: { frames: readonly string[]; close?: boolean }) =>
  listening(
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from(settingsFrame, 'hex'));
        setTimeout(() => {
          for (const one of frames) socket.write(Buffer.from(one, 'hex'));
          if (close) setTimeout(() => socket.end(), 20);
        }, 40);
      });
    }),
    at,
  );

export interface GrpcAnswer {
  /** The message as hexadecimal: gRPC services of the lab are raw bytes. */
  readonly message?: string;
  readonly status?: number;
  readonly says?: string;
  readonly after?: number;
  /** Ends with the trailers in the headers, as servers do for an error. */
  readonly trailersOnly?: boolean;
  /** Messages answered one for one, as `ext_proc` does. */
  readonly stream?: readonly string[];
}

const framed = (hex: string) => {
  const body = Buffer.from(hex, 'hex');
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
};

export const grpc = (at: Address, o: GrpcAnswer) =>
  withStreams(at, (stream) => {
    const trailers = {
      'grpc-status': String(o.status ?? 0),
      ...(o.says === undefined ? {} : { 'grpc-message': o.says }),
    };
    const head = { ':status': 200, 'content-type': 'application/grpc' };
    let turn = 0;
    stream.on('data', () => {
      const next = o.stream?.[turn++];
      if (next === undefined) return;
      if (!stream.headersSent) stream.respond(head, { waitForTrailers: true });
      stream.write(framed(next));
    });
    const reply = () => {
      if (stream.destroyed || o.stream !== undefined) return;
      if (o.trailersOnly) {
        stream.respond({ ...head, ...trailers }, { endStream: true });
        return;
      }
      stream.respond(head, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers(trailers));
      stream.end(framed(o.message ?? ''));
    };
    setTimeout(reply, o.after ?? 0);
  });
