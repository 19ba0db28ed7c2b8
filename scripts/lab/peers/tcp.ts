/** Peers that know no protocol, and what the others stand on. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Address } from '../addresses.ts';
import type { Stop } from './behaviours.ts';

/** Starts `server` at an address. Stopping it cuts what is still open. */
export async function listening(server: Server, { address, port }: Address): Promise<Stop> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, address, ready);
  });
  return () => {
    for (const socket of open) socket.destroy();
    server.close();
  };
}

const onConnection = (at: Address, serve: (socket: Socket) => void) => listening(createServer(serve), at);

export const echo = (at: Address, _: object) => onConnection(at, (socket) => socket.pipe(socket));

export const greets = (at: Address, { greeting }: { greeting: string }) =>
  onConnection(at, (socket) => {
    socket.write(greeting);
    socket.resume();
  });

export const silent = (at: Address, _: object) => onConnection(at, (socket) => socket.resume());

export const closesOnAccept = (at: Address, _: object) => onConnection(at, (socket) => socket.end());

export const resetsOnAccept = (at: Address, _: object) => onConnection(at, (socket) => socket.resetAndDestroy());

export const resetsAfterData = (at: Address, { reply = '', after = 0 }: { reply?: string; after?: number }) =>
  onConnection(at, (socket) =>
    socket.once('data', () => {
      if (reply === '') setTimeout(() => socket.resetAndDestroy(), after);
      else socket.write(reply, () => setTimeout(() => socket.resetAndDestroy(), 30));
    }),
  );

export const closesAfterData = (at: Address, { reply = '' }: { reply?: string }) =>
  onConnection(at, (socket) => socket.once('data', () => socket.end(reply)));

const deaf = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ host: workerData.address, port: workerData.port, backlog: 1 }, () => {
    parentPort.postMessage('listening');
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 5);
  });
`;

/** Listens, fills its own queue and never accepts: the kernel then drops each further SYN. */
export async function swallowSyn(at: Address, _: object): Promise<Stop> {
  const worker = new Worker(deaf, { eval: true, workerData: at });
  await new Promise((ready) => worker.once('message', ready));
  await new Promise((blocked) => setTimeout(blocked, 40));
  const fillers = Array.from({ length: 4 }, () => connect(at.port, at.address).on('error', () => {}));
  await new Promise((full) => setTimeout(full, 60));
  return async () => {
    for (const socket of fillers) socket.destroy();
    await worker.terminate();
  };
}
