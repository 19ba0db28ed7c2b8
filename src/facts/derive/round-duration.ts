import type { Derivation } from '../derive.ts';

const ROUND = [1, 2, 3, 5, 10, 15, 20, 25, 30, 45, 50, 60, 90, 100, 120, 150, 180, 240, 300, 350, 600, 900, 1800, 3600];

/** The seconds of a timer that ended after so many milliseconds; none where no usual timer does. */
export const timerOf = (milliseconds: number): number | undefined =>
  ROUND.find((one) => milliseconds >= one * 1000 - 2 && milliseconds <= one * 1000 + Math.max(25, one * 3));

/** A duration that is somebody's timer: just above a round number of seconds, as 10,002 ms is 10 s. */
export const roundDuration: Derivation = (record) => {
  const duration = record.first('duration');
  if (!duration) return;
  const seconds = timerOf(duration.value);
  if (seconds !== undefined) record.add('roundDuration', `${seconds}s`, duration);
};
