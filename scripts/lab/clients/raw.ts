/** A client of bytes, over TCP or TLS. */
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Door } from '../build/set-up.ts';
import { certificate, rootOf } from '../certificates.ts';
import type { ClientTls, RawStep } from './steps.ts';
import type { Seen } from './take.ts';

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const secured = (socket: Socket, tls: ClientTls) => {
  const own = tls.shows && certificate(tls.shows);
  return connectTls({
    socket,
    minVersion: tls.from ?? 'TLSv1.2',
    ...(tls.upTo === undefined ? {} : { maxVersion: tls.upTo }),
    ...(tls.sni === undefined ? {} : { servername: tls.sni }),
    ...(own === undefined ? {} : { cert: own.chain, key: own.key }),
    ...(tls.trusts === undefined ? { rejectUnauthorized: false } : { ca: rootOf(tls.trusts) }),
    ...(tls.protocols === undefined ? {} : { ALPNProtocols: [...tls.protocols] }),
  });
};

export async function takeRaw(step: RawStep, door: Door): Promise<Seen> {
  const bare = connect({ host: door.address, port: door.port, localAddress: door.from });
  const socket = step.tls === undefined ? bare : secured(bare, step.tls);
  const parts: Buffer[] = [];
  let error = '';
  let over = false;
  const ended = new Promise<void>((done) => {
    const end = () => {
      over = true;
      done();
    };
    bare.on('error', (failure: NodeJS.ErrnoException) => {
      error ||= failure.message;
      end();
    });
    socket.on('error', (failure: NodeJS.ErrnoException) => {
      error ||= failure.message;
      end();
    });
    socket.on('close', end);
    socket.on('end', end);
  });
  socket.on('data', (chunk: Buffer) => parts.push(chunk));
  await Promise.race([new Promise((open) => socket.once(step.tls ? 'secureConnect' : 'connect', open)), ended]);
  for (const send of step.sends) {
    if (over) break;
    if (typeof send === 'number') await Promise.race([sleep(send), ended]);
    else socket.write(send);
  }
  if (step.leaves === 'waits') await Promise.race([sleep(step.patience), ended]);
  if (step.leaves === 'resets') {
    if ('resetAndDestroy' in bare) bare.resetAndDestroy();
  } else socket.end();
  await Promise.race([sleep(30), ended]);
  socket.destroy();
  const got = Buffer.concat(parts);
  const shown = {
    text: () => got.toString('latin1').replaceAll('\r', ''),
    hexadecimal: () => (got.toString('hex').match(/.{1,64}/g) ?? []).join('\n'),
    nothing: () => '',
  };
  const text = shown[step.shows ?? 'text']();
  return { reply: [text.replace(/\n$/, ''), error].filter((line) => line !== '').join('\n') };
}
