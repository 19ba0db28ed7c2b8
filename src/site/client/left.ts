/**
 * What stood in the box when its page was left, kept in this tab alone, until it is closed: whoever comes back from a cause's
 * page, or reloads, finds the text again. A browser that forbids it, or has no room for it, starts with an empty box.
 */
import type { State } from './box/state.ts';

const KEY = 'box-left';
/** Longer texts would fill what a browser gives to a site. */
const LONGEST = 2_000_000;

export function leave(state: State | undefined): void {
  try {
    const length = state?.texts.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (state && length < LONGEST) sessionStorage.setItem(KEY, JSON.stringify(state));
    else sessionStorage.removeItem(KEY);
  } catch {}
}

/** What was left, for a page to which one comes back or that is loaded again; not for one that is opened anew. */
export function left(): State | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'back_forward' && entry?.type !== 'reload') return undefined;
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}
