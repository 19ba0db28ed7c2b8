import type { Piece } from '../engine/types.ts';
import { defineWrapper } from './define.ts';

/** A key of YAML whose value goes on below: `message: >-`, or a message of Kubernetes that was broken at 80 columns. */
const BEGINS = /^((?:-?[ ])*)(?:\w[\w.-]*:[ ]+(>)[-+]?|(?:message|note):[ ]+(?![|>])\S.*)[ ]*$/;
/** What no sentence goes on with: an item, a key, a frame of a stack. */
const ITS_OWN = /^[ ]*(?:-[ ]|[\w.-]+:(?:[ ]|$)|at[ ])/;
const indentOf = (line: string): number => line.search(/\S/);

/** Sentences that YAML folds over several lines, as `kubectl get -o yaml` and viewers print status and events, become one line. */
export default defineWrapper({
  title: 'Sentence folded by YAML',
  shape: 'block',
  has: ': ',
  peel: (text) => {
    const pieces: Piece[] = [];
    const lines = text.split('\n');
    let from = 0;
    let at = 0;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as string;
      const begins = BEGINS.exec(line);
      at += line.length + 1;
      if (!begins) continue;
      const outside = (begins[1] as string).length;
      while (index + 1 < lines.length && goesOn(lines[index + 1] as string, outside, begins[2] === '>')) {
        const next = lines[++index] as string;
        const start = at + indentOf(next);
        pieces.push({ start: from, end: at - 1 }, { start: at - 1, end: start, text: ' ' });
        from = start;
        at += next.length + 1;
      }
    }
    return from === 0 ? undefined : { pieces: [...pieces, { start: from, end: text.length }] };
  },
  wrap: (text) => `message: >-\n  ${text}`,
  around: () => false,
  samples: [
    {
      wrapped:
        "  - message: 'Failed to process route rule 0: service default/cart not\n      found'\n    reason: BackendNotFound",
      bare: "  - message: 'Failed to process route rule 0: service default/cart not found'\n    reason: BackendNotFound",
    },
    {
      wrapped: 'message: >-\n  Error creating: failed calling webhook "x": context\n  deadline exceeded',
      bare: 'message: >- Error creating: failed calling webhook "x": context deadline exceeded',
    },
  ],
});

/** Whether a line stands deeper than its key; behind `>` that is all that YAML asks. */
const goesOn = (line: string, outside: number, folded: boolean): boolean =>
  indentOf(line) > outside && (folded || !ITS_OWN.test(line));
