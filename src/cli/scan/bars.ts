/** How the records of a finding lie in the time of the logs. */
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import { type Line, line } from '../terminal/lines.ts';
import { instant } from './times.ts';

const BARS = ' ▁▂▃▄▅▆▇█';

/**
 * One bar for each stretch of time, from the first record of all findings to the last:
 *
 *     09:14 ▕ ▁▃█▇▂  ▕ 09:20
 */
export function bars(name: string | undefined, { overTime: all }: ScanReport, width: number): Line[] {
  const counts = all?.counts[name ?? ''];
  if (!all || !counts || counts.length < 3) return [];
  const most = Math.max(...counts);
  const shown = counts.map((count) => BARS[count === 0 ? 0 : Math.max(1, Math.round((count / most) * 8))]).join('');
  const from = Date.parse(all.from);
  const to = from + all.width * counts.length;
  const sameDay = to - from < 24 * 3600e3;
  const at = (time: number): string => {
    const written = instant(new Date(time).toISOString());
    return all.width >= 60e3 ? written.slice(sameDay ? 11 : 5, 16) : written.slice(11, 19);
  };
  return [line(`  ${at(from)} ▕${shown.slice(0, width - 32)}▏ ${at(to)}`, 'dim')];
}
