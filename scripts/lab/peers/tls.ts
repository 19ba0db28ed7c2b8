/** TLS servers: with every kind of certificate, and such as never finish a handshake. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type SecureVersion, type TlsOptions } from 'node:tls';
import type { Address } from '../addresses.ts';
import { type Authority, type CertificateWish, certificate, revocationList, rootOf } from '../certificates.ts';
import { type Answer, serve } from './http1.ts';
import { listening } from './tcp.ts';

export interface TlsAnswer extends Answer {
  readonly shows: CertificateWish;
  /** Asks callers for a certificate of this authority. */
  readonly asks?: Authority;
  /** Looks at the certificate only after the handshake, and then cuts the connection without an alert. */
  readonly late?: boolean;
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
    ...(o.asks === undefined ? {} : { requestCert: true, rejectUnauthorized: !o.late, ca: rootOf(o.asks) }),
    ...(o.ciphers === undefined ? {} : { ciphers: o.ciphers }),
    ...(o.protocols === undefined ? {} : { ALPNProtocols: [...o.protocols] }),
  };
  const server = createServer(options, (socket) => {
    socket.on('error', () => {});
    if (o.late && !socket.authorized) return void socket.destroy();
    http.emit('connection', socket);
  });
  server.on('tlsClientError', () => {});
  return listening(server, at);
}

const afterHello = (at: Address, behave: (socket: Socket) => void) =>
  listening(
    createTcpServer((socket) => socket.once('data', () => behave(socket))),
    at,
  );

export const resetsHandshake = (at: Address, _: object) => afterHello(at, (socket) => socket.resetAndDestroy());
export const closesHandshake = (at: Address, _: object) => afterHello(at, (socket) => socket.end());
export const swallowsHello = (at: Address, _: object) => afterHello(at, () => {});

/** OpenSSL itself, which looks at the caller's certificate during the handshake, as nginx and most servers do; Node does it afterwards. */
export async function strict(
  at: Address,
  o: {
    shows: CertificateWish;
    /** Callers must show a certificate of this authority, which is none of those that it `revoked`. */
    asks?: Authority;
    revoked?: readonly CertificateWish[];
    /** The only name under which it may be called. */
    named?: string;
    upTo?: 'TLSv1.2';
  },
) {
  const { shows, asks, upTo, revoked, named } = o;
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const own = certificate(shows);
  const server = spawn(
    'openssl',
    [
      ...['s_server', '-www', '-accept', `${at.address}:${at.port}`, ...(upTo === undefined ? [] : ['-no_tls1_3'])],
      ...['-cert', file('own.crt', own.chain), '-key', file('own.key', own.key)],
      ...(asks === undefined
        ? []
        : ['-Verify', '1', '-verify_return_error', '-CAfile', file('root.crt', rootOf(asks))]),
      ...(asks === undefined || revoked === undefined
        ? []
        : ['-crl_check', '-CRL', file('list.crl', revocationList(asks, { revoked }))]),
      ...(named === undefined
        ? []
        : [
            '-servername',
            named,
            '-servername_fatal',
            '-cert2',
            join(folder, 'own.crt'),
            '-key2',
            join(folder, 'own.key'),
          ]),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await new Promise<void>((ready) =>
    server.stdout.on('data', (text: Buffer) => {
      if (text.includes('ACCEPT')) ready();
    }),
  );
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
