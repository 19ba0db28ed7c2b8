import { jsonAt } from '../engine/json.ts';
import type { Piece } from '../engine/types.ts';
import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

const PAIR = /(?:^|\s)([A-Za-z_.@-]+)=("(?:[^"\\]|\\.)*"?|\S*)/g;
const LINE = new Set(['msg', 'message', 'log', 'line', 'error', 'err', 'event', 'reason']);

/** logfmt: `time=… level=error msg="…" err="…"`. What its texts say stays, one under the other. */
export default defineWrapper({
  title: 'logfmt',
  shape: 'line',
  has: '=',
  peel: (text) => {
    if (!/^[A-Za-z_.@-]+=/.test(text)) return undefined;
    const pieces: Piece[] = [];
    for (const found of text.matchAll(PAIR)) {
      const [all, name = '', value = ''] = found;
      if (!LINE.has(name.toLowerCase()) || value === '' || value === '""') continue;
      const quoted = value.startsWith('"');
      const start = found.index + all.length - value.length + (quoted ? 1 : 0);
      const end = found.index + all.length - (quoted && value.endsWith('"') && value.length > 1 ? 1 : 0);
      if (pieces.length > 0) pieces.push({ start, end: start, text: '\n' });
      pieces.push(...((quoted && unescaped(text, start - 1)) || [{ start, end }]));
    }
    return pieces.length > 0 ? { pieces } : undefined;
  },
  wrap: (text) => eachLine(text, (line) => `time=2026-10-05T06:07:08Z level=info msg=${JSON.stringify(line)}`),
  samples: [
    {
      wrapped: 'time=2026-11-02T09:14:11Z level=error msg="no healthy upstream" service=cart',
      bare: 'no healthy upstream',
    },
    {
      wrapped: 'level=warn msg=retrying err="upstream said: no healthy upstream"',
      bare: 'retrying\nupstream said: no healthy upstream',
    },
  ],
});

/** The characters that a quoted value means, where it has escapes; as JSON, of which logfmt took them. */
const unescaped = (text: string, at: number): readonly Piece[] | undefined => jsonAt(text, at)?.leaves[0]?.pieces;
