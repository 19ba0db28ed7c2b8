import type { Format, Piece } from '../engine/types.ts';
import json from '../formats/access-log-json.ts';
import envoy from '../formats/envoy-access-log.ts';
import v1 from '../formats/istio-access-log-1.1.ts';
import v2 from '../formats/istio-access-log-1.2.ts';
import v3 from '../formats/istio-access-log-1.3.ts';
import v8 from '../formats/istio-access-log-1.8.ts';
import v9 from '../formats/istio-access-log-1.9.ts';
import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

const BEGINS = /^(?:\[\d{4}-\d\d-\d\dT[\d:.]+Z\] "|\{")/;
const MOST = 12;
const FORMATS: readonly Format[] = [v9, v8, v3, v2, v1, envoy, json];
const isRecord = (text: string): boolean =>
  FORMATS.some(({ read }) => read([text], 0)) && !(text[0] === '{' && !text.trimEnd().endsWith('}'));

/**
 * One record over several lines, as a terminal's edge or a mail breaks it: a line that begins as a record, is none by itself,
 * and is one together with the lines behind it. At a terminal's edge nothing stands between the parts; a shorter line was
 * broken at a space.
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
      const joints = BEGINS.test(lines[index] as string) ? jointsAt(lines, index) : [];
      for (let part = 0; part <= joints.length; part++, index++) {
        const end = at + (lines[index] as string).length;
        pieces.push({ start: at, end });
        const joint = joints[part];
        if (joint !== undefined) pieces.push({ start: end, end: end + 1, text: joint });
        else if (end < text.length) pieces.push({ start: end, end: end + 1 });
        changed ||= joint !== undefined;
        at = end + 1;
      }
    }
    return changed ? { pieces } : undefined;
  },
  wrap: (text) => eachLine(text, (line) => line.replace(/(.{80})(?=.)/g, '$1\n')),
  around: (text) => isRecord(text) || text.split('\n').every((line) => line.length <= 80),
  samples: [
    {
      wrapped:
        '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-"\n 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e" "cart:8080" "-" outbound|8080||cart.shop.s\nvc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default',
      bare: '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default',
    },
  ],
});

/** What stands between the parts of the record that begins here: one text a break; none where it is whole or never gets so. */
function jointsAt(lines: readonly string[], from: number): readonly string[] {
  let text = lines[from] as string;
  if (isRecord(text)) return [];
  const joints: string[] = [];
  for (let next = from + 1; next < lines.length && joints.length < MOST; next++) {
    const line = lines[next] as string;
    if (line.trim() === '' || BEGINS.test(line)) return [];
    const full = (lines[next - 1] as string).length >= Math.max(line.length, (lines[from] as string).length);
    const joint = full || text.endsWith(' ') || line.startsWith(' ') ? '' : ' ';
    joints.push(joint);
    text += joint + line;
    if (isRecord(text)) return joints;
  }
  return [];
}
