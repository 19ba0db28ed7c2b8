/** The components that authors may write in MDX without importing them. */
export const mdxNames = [
  'Cause',
  'Certainty',
  'Check',
  'Command',
  'Diagram',
  'LogSample',
  'Note',
  'Steps',
  'Symptom',
  'Term',
  'Version',
] as const;
export type MdxName = (typeof mdxNames)[number];
