/** What a translation owes its original. */
import { pathOf } from './known.ts';
import type { PageFile } from './page-file.ts';
import type { Problem } from './problem.ts';

const reviewedOf = ({ frontMatter }: PageFile): string => String(frontMatter.get('reviewed') ?? '');

export function translationProblems(pages: readonly PageFile[]): readonly Problem[] {
  const originals = new Map(pages.filter(({ collection }) => collection === 'wiki').map((page) => [page.id, page]));
  return pages
    .filter(({ collection }) => collection === 'translated')
    .flatMap((page): readonly Problem[] => {
      const original = originals.get(page.id);
      if (!original) {
        return [
          {
            file: page.file,
            says: 'This translation has no original.',
            why: `\`${pathOf(page)}\` would lead to an English page that is not there.`,
            fix: `Name it after a page beside it: ${page.file.replace('.ja.mdx', '.mdx')} does not exist.`,
          },
        ];
      }
      if (reviewedOf(page) >= reviewedOf(original)) return [];
      return [
        {
          file: page.file,
          says: `The original was reviewed on ${reviewedOf(original)}, this translation on ${reviewedOf(page)}.`,
          why: 'It may say what is no longer true.',
          fix: `Hold it against ${original.file}, and write that day.`,
        },
      ];
    });
}
