import { CannotRun } from '../cannot-run.ts';

const UNITS: { readonly [unit: string]: number } = { s: 1e3, m: 60e3, h: 3600e3, d: 86400e3 };

/** `2026-11-02T09:00:00Z`, or `15m` before now, as milliseconds. */
export function timeOf(option: string, written: string | undefined, now: number): number | undefined {
  if (written === undefined) return undefined;
  const [, number, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(written) ?? [];
  const ago = unit === undefined ? undefined : Number(number) * (UNITS[unit] as number);
  const time = ago === undefined ? Date.parse(written) : now - ago;
  if (Number.isNaN(time) || (ago === undefined && !/^\d{4}-/.test(written)))
    throw new CannotRun(
      `\`${option} ${written}\` is no time.`,
      'Write it such as 2026-11-02T09:00:00Z, or 15m, 2h, 3d.',
    );
  return time;
}
