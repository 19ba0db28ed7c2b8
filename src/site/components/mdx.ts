import Certainty from './parts/Certainty.astro';
import Command from './parts/Command.astro';

/** What authors may write in MDX without importing it. */
export const mdxParts = { Certainty, Command };
