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

/** `2026-11-02 09:14:11 UTC` */
export const instant = (written: string): string => written.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

/** From one time to another, the day said once: `2026-11-02 09:14:11 to 09:20:00 UTC (6 min)`. */
export function period(first: string, last: string): string {
  if (first === last) return instant(first);
  const [from, to] = [instant(first), instant(last)];
  const end = from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to;
  return `${from.replace(/ UTC$/, '')} to ${end} (${span(Date.parse(last) - Date.parse(first))})`;
}

/** A span of time in one or two units: `6 min`, `1 h 20 min`, `3 d 4 h`. */
export function span(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (seconds < 120) return `${Math.max(1, seconds)} s`;
  if (minutes < 60) return `${minutes} min`;
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
