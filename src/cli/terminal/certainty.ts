import type { Certainty } from '../../engine/types.ts';
import { type Span, span } from './lines.ts';

const SHAPES: { readonly [C in Certainty]: string } = { certain: '●', likely: '◐', possible: '○' };

/** `◐ likely`: a shape and a word, so that it never hangs on the colour. */
export const certaintySpan = (certainty: Certainty): Span => span(`${SHAPES[certainty]} ${certainty}`, certainty);
