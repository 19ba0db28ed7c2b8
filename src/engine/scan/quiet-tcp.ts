/** What rules ask of the numbers of a TCP connection that nobody ended early. */
import { timerOf } from '../../facts/derive/round-duration.ts';
import type { One, Test } from '../types.ts';

/** Whether a pattern asks for nothing else than these numbers may be. */
export function mayHold({ record }: One, received: number, sent: number, duration: number): boolean {
  if ('roundDuration' in record && timerOf(duration) === undefined) return false;
  return fits(record.bytesReceived, received) && fits(record.bytesSent, sent) && fits(record.duration, duration);
}

function fits(asked: One['record'][keyof One['record']], value: number): boolean {
  if (asked === undefined) return true;
  if (typeof asked !== 'object') return Number(asked) === value;
  const { oneOf, min, max } = asked as Test;
  if (oneOf && !oneOf.some((one) => Number(one) === value)) return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
