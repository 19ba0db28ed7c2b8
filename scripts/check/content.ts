/** The whole content check: everything wrong in what authors wrote, at once. */
import type { Knowledge } from '../../src/engine/types.ts';
import { anchorProblems } from './anchors.ts';
import { bodyProblems } from './body.ts';
import { frontMatterProblems } from './front-matter.ts';
import { knownOf } from './known.ts';
import { pageFiles } from './page-file.ts';
import { inOrder, type Problem } from './problem.ts';
import { translationProblems } from './translation.ts';
import { unitProblems } from './units.ts';

/** `root` ends in `/`; `paths`: pages of the site that are neither made from `knowledge` nor from `content/`. */
export function contentProblems(root: string, knowledge: Knowledge, paths: readonly string[] = []): readonly Problem[] {
  const { pages, problems } = pageFiles(root);
  const known = knownOf(knowledge, pages, paths);
  return inOrder([
    ...problems,
    ...frontMatterProblems(pages, known, root),
    ...translationProblems(pages),
    ...bodyProblems(pages, known, root),
    ...unitProblems(knowledge, root),
    ...anchorProblems(knowledge, root),
  ]);
}
