import type { Piece } from '../engine/types.ts';
import { defineWrapper } from './define.ts';

const BEGINS = /^(?:\[\d{4}-\d\d-\d\dT[\d:.]+Z\] "|\{")/;
const ENDS = /(?:"|\S) \S+ \S+ \S+ \S+ (?:-|\S+) (?:-|\S+)$|\}$/;
const MOST = 12;

/**
 * One record over several lines, as a terminal's edge or a mail breaks it: a line that begins as a record and goes on in
 * lines that begin as none. At a terminal's edge nothing stands between the parts; elsewhere the space was lost.
 */
export default defineWrapper({
  title: 'Line broken by a terminal',
  shape: 'block',
  peel: (text) => {
    const lines = text.split('\n');
    const pieces: Piece[] = [];
    let changed = false;
    let at = 0;
    for (let index = 0; index < lines.length; ) {
      const parts = BEGINS.test(lines[index] as string) ? partsAt(lines, index) : 1;
      const width = Math.max(...lines.slice(index, index + parts).map((line) => line.length));
      for (let part = 0; part < parts; part++, index++) {
        const line = lines[index] as string;
        const end = at + line.length;
        pieces.push({ start: at, end });
        if (part === parts - 1) {
          if (end < text.length) pieces.push({ start: end, end: end + 1 });
        } else {
          changed = true;
          // A full line was cut at the edge; a shorter one was broken at a space.
          pieces.push({ start: end, end: end + 1, text: line.length === width || line.endsWith(' ') ? '' : ' ' });
        }
        at = end + 1;
      }
    }
    return changed ? { pieces } : undefined;
  },
  samples: [
    {
      wrapped:
        '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-"\n 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e" "cart:8080" "-" outbound|8080||cart.shop.s\nvc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default',
      bare: '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default',
    },
  ],
});

/** How many lines belong to the record that begins here. */
function partsAt(lines: readonly string[], from: number): number {
  const first = lines[from] as string;
  if (ENDS.test(first) && first.length > 200) return 1;
  let to = from + 1;
  while (to < lines.length && to - from < MOST && continues(lines[to] as string)) to++;
  return to - from;
}
const continues = (line: string): boolean =>
  line.trim() !== '' &&
  !BEGINS.test(line) &&
  !/^(?:\[?pod\/|\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]+ .*:$|\$ |#|HTTP\/|curl: )/.test(line);
