import type { Wrapper } from '../engine/types.ts';

/** A wrapper with its samples; the file's name is its id. */
export const defineWrapper = (wrapper: Wrapper): Wrapper => wrapper;
