import type { Derivation } from '../derive.ts';

const ROUNDS = 4;

/** A request that went in a circle: each round through a proxy adds the same address to X-Forwarded-For. */
export const loop: Derivation = (record) => {
  const forwarded = record.first('forwardedFor');
  if (!forwarded) return;
  const times = new Map<string, number>();
  for (const address of forwarded.value.split(',')) times.set(address.trim(), (times.get(address.trim()) ?? 0) + 1);
  if (Math.max(...times.values()) >= ROUNDS) record.add('loop', 'yes', forwarded);
};
