import type { MdxName } from '../mdx-names.ts';
import Cause from './mdx/Cause.astro';
import Check from './mdx/Check.astro';
import Decoder from './mdx/Decoder.astro';
import Diagram from './mdx/Diagram.astro';
import LogSample from './mdx/LogSample.astro';
import MtlsPatterns from './mdx/MtlsPatterns.astro';
import Note from './mdx/Note.astro';
import Points from './mdx/Points.astro';
import ReadLine from './mdx/ReadLine.astro';
import Recorded from './mdx/Recorded.astro';
import RecordedDifferences from './mdx/RecordedDifferences.astro';
import Releases from './mdx/Releases.astro';
import Steps from './mdx/Steps.astro';
import Symptom from './mdx/Symptom.astro';
import Term from './mdx/Term.astro';
import Version from './mdx/Version.astro';
import WayOfARequest from './mdx/WayOfARequest.astro';
import Certainty from './parts/Certainty.astro';
import Command from './parts/Command.astro';
import SiteLink from './parts/SiteLink.astro';

/** What authors may write in MDX without importing it; and a Markdown link, so that a site with a base has it right. */
export const mdxParts = {
  Cause,
  Certainty,
  Check,
  Command,
  Decoder,
  Diagram,
  LogSample,
  MtlsPatterns,
  Note,
  Points,
  ReadLine,
  Recorded,
  RecordedDifferences,
  Releases,
  Steps,
  Symptom,
  Term,
  Version,
  WayOfARequest,
  a: SiteLink,
} satisfies Record<MdxName | 'a', unknown>;
