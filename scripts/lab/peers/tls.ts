/** TLS servers: with every kind of certificate, and such as never finish a handshake. */
import { createServer as createTcpServer } from 'node:net';
import { createServer, type SecureVersion, type TlsOptions } from 'node:tls';
import { createServer as createHttpServer } from 'node:http';
import type { Address } from '../addresses.ts';
import { type Authority, type CertificateWish, certificate, rootOf } from '../certificates.ts';
import { type Answer, serve } from './http1.ts';
import { listening } from './tcp.ts';

export interface TlsAnswer extends Answer {
  readonly shows: CertificateWish;
  /** Asks callers for a certificate of this authority. */
  readonly asks?: Authority;
  readonly from?: SecureVersion;
  readonly upTo?: SecureVersion;
  readonly ciphers?: string;
  readonly protocols?: readonly string[];
}

export async function answers(at: Address, o: TlsAnswer) {
  const own = certificate(o.shows);
  const http = createHttpServer(serve(o));
  const options: TlsOptions = {
    cert: own.chain,
    key: own.key,
    minVersion: o.from ?? 'TLSv1.2',
    maxVersion: o.upTo ?? 'TLSv1.3',
    ...(o.asks === undefined ? {} : { requestCert: true, rejectUnauthorized: true, ca: rootOf(o.asks) }),
    ...(o.ciphers === undefined ? {} : { ciphers: o.ciphers }),
    ...(o.protocols === undefined ? {} : { ALPNProtocols: [...o.protocols] }),
  };
  const server = createServer(options, (socket) => {
    socket.on('error', () => {});
    http.emit('connection', socket);
  });
  server.on('tlsClientError', () => {});
  return listening(server, at);
}

const afterHello = (at: Address, behave: (socket: import('node:net').Socket) => void) =>
  listening(createTcpServer((socket) => socket.once('data', () => behave(socket))), at);

export const resetsHandshake = (at: Address, _: object) => afterHello(at, (socket) => socket.resetAndDestroy());
export const closesHandshake = (at: Address, _: object) => afterHello(at, (socket) => socket.end());
export const swallowsHello = (at: Address, _: object) => afterHello(at, () => {});
