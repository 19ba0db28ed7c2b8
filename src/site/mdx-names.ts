/** The components that authors may write in MDX without importing them. */
export const mdxNames = [
  'Cause',
  'Certainty',
  'Check',
  'Command',
  'Decoder',
  'Diagram',
  'LogSample',
  'MtlsPatterns',
  'Note',
  'Points',
  'ReadLine',
  'Recorded',
  'RecordedDifferences',
  'Releases',
  'Steps',
  'Symptom',
  'Term',
  'Version',
  'WayOfARequest',
] as const;
export type MdxName = (typeof mdxNames)[number];
