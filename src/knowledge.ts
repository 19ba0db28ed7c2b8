import type { Knowledge, Term, TermText } from './engine/types.ts';
import { checks } from './generated/checks.ts';
import { formats } from './generated/formats.ts';
import incidents from './generated/incidents.json' with { type: 'json' };
import { rules } from './generated/rules.ts';
import { symptoms } from './generated/symptoms.ts';
import texts from './generated/term-texts.json' with { type: 'json' };
import terms from './generated/terms.json' with { type: 'json' };
import { version } from './generated/version.ts';
import { wrappers } from './generated/wrappers.ts';

/** All that Meshbook knows, gathered for `diagnose`. */
export const knowledge: Knowledge = {
  version,
  rules,
  symptoms,
  checks,
  terms: terms as unknown as readonly Term[],
  texts: texts as unknown as Readonly<Record<string, TermText>>,
  formats,
  wrappers,
  incidents: incidents as Readonly<Record<string, readonly string[]>>,
};
