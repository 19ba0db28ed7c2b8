import { titleOfArea } from './areas.ts';
import { areasInUse, causesIn } from './causes.ts';
import { kinds, kindsInUse } from './kinds.ts';
import type { Group } from './links.ts';

/** The list beside a cause: all areas, and the causes of its own. */
export const causesSidebar = (area?: string): readonly Group[] =>
  areasInUse.map((id) => ({
    title: titleOfArea(id),
    path: `/causes/${id}/`,
    links: id === area ? causesIn(id).map(({ rule, path }) => ({ title: plain(rule.title), path })) : [],
  }));

/** A sentence of the data where no markup can stand: without its backticks. */
export const plain = (text: string): string => text.replaceAll('`', '');

/** What the engine is worth: figures, and who is taken for whom. */
export const howGood = [
  { title: 'How good is it?', path: '/reference/how-good/' },
  { title: 'Who is taken for whom', path: '/reference/how-good/confused/' },
] as const;

export const referenceSidebar = (): readonly Group[] => [
  { links: kindsInUse.map((kind) => ({ title: kinds[kind].title, path: `/reference/${kind}/` })) },
  { title: 'How good is it?', path: howGood[0].path, links: howGood.slice(1) },
];
