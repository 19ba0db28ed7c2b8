import { knowledge as all } from '../../knowledge.ts';

/** With which knowledge this site was built, `2026-11-23.4f1c9a2`, and of which day that is. */
export const knowledge: string = all.version;
export const day: string = all.version.slice(0, 10);
