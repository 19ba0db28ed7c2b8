/** Packed files, known by their first bytes. */
import { closeSync, openSync, readSync } from 'node:fs';

export type Packed = 'gzip' | 'zstd';

export function packedAs(bytes: Uint8Array): Packed | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return 'zstd';
  return undefined;
}
export const isPacked = (bytes: Uint8Array): boolean => packedAs(bytes) !== undefined;

/** The first bytes of a file. */
export function beginning(path: string, length = 4): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const room = Buffer.alloc(length);
    return room.subarray(0, readSync(descriptor, room, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}
