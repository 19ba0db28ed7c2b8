/** Is mine the same? The incidents of a cause, and whether the words that were seen there stand in what was pasted. */
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';

/** What was seen in an incident, in its own words. */
export interface Signature {
  readonly id: string;
  readonly title: string;
  readonly seen: readonly string[];
}

/** Letters' case and Envoy's `_` for a space do not matter, nor how wide a space is. */
const plain = (text: string): string => text.toLowerCase().replace(/[_\s]+/g, ' ');

/** The words of an incident that stand in these texts. */
export function sameWords({ seen }: Signature, texts: readonly string[]): readonly string[] {
  const mine = texts.map(plain);
  return seen.filter((words) => mine.some((text) => text.includes(plain(words))));
}

/** The incidents of a cause: those whose words stand in the paste first, and which words these are. */
export function incidentsView(ids: readonly string[], { words, href, signatures, texts }: Ui): Child {
  const known = new Map(signatures.map((signature) => [signature.id, signature]));
  const incidents = ids
    .map((id) => ({
      id,
      title: known.get(id)?.title ?? id,
      same: sameWords(known.get(id) ?? { id, title: id, seen: [] }, texts),
    }))
    .sort((a, b) => b.same.length - a.same.length);
  return [
    ` · ${words.incidents(ids.length)}: `,
    incidents.map(({ id, title, same }, at) => [
      at > 0 && ' · ',
      h('a', { href: href(`/incidents/${id}/`), ...(same.length > 0 && { title: same.join(' … ') }) }, title),
      same.length > 0 && h('span', { class: 'dim' }, ` ${words.sameWords}`),
    ]),
  ];
}
