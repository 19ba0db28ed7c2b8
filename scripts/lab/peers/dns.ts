/** A DNS server that knows no name, or does not answer at all. */
import { createSocket } from 'node:dgram';
import type { Address } from '../addresses.ts';
import type { Stop } from './behaviours.ts';

export async function dns({ address, port }: Address, { silent = false }: { silent?: boolean }): Promise<Stop> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    if (silent) return;
    const answer = Buffer.from(question);
    answer.writeUInt16BE(0x8183, 2); // A response, recursion available, NXDOMAIN.
    socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((ready) => socket.bind(port, address, ready));
  return () => {
    socket.close();
  };
}
