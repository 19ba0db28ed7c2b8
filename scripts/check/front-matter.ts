/** Front matter against the schema of its collection: every problem, with its place. */
import { existsSync } from 'node:fs';
import { isNode } from 'yaml';
import { collections } from '../../src/site/page.ts';
import type { Known } from './known.ts';
import type { PageFile } from './page-file.ts';
import type { Problem } from './problem.ts';

export function frontMatterProblems(pages: readonly PageFile[], known: Known, root: string): readonly Problem[] {
  return pages.flatMap((page) => [...schemaProblems(page), ...unknownIds(page, known), ...ownFiles(page, known, root)]);
}

type Path = readonly PropertyKey[];

/** The place of a field, or of the nearest thing around it that is there. */
function placeOfField(
  { frontMatter, placeIn }: PageFile,
  path: Path,
): { readonly line: number; readonly column: number } {
  for (let length = path.length; length > 0; length--) {
    const node = frontMatter.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeIn(node.range[0]);
  }
  return { line: 1, column: 1 };
}

function schemaProblems(page: PageFile): readonly Problem[] {
  const result = collections[page.collection].schema.safeParse(page.data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return names.map((name) => {
      const path = name === undefined ? issue.path : [...issue.path, name];
      return {
        file: page.file,
        ...placeOfField(page, path),
        says:
          name === undefined
            ? `\`${path.join('.')}\`: ${issue.message}.`.replace(/\.\.$/, '.')
            : `\`${path.join('.')}\` is no field of this page.`,
        why:
          name === undefined
            ? `The schema of ${page.collection} in src/site/page.ts asks for it.`
            : 'A misspelt field would be lost without a word; what the rule says already is not written twice.',
        fix:
          name === undefined
            ? 'Mend or add the field.'
            : `Remove it, or write one of: ${Object.keys(collections[page.collection].schema.shape).join(', ')}.`,
      };
    });
  });
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function unknownIds(page: PageFile, { rules, incidents }: Known): readonly Problem[] {
  const data = (page.data ?? {}) as { readonly causes?: unknown; readonly related?: unknown };
  const unknown = (field: 'causes' | 'related', ids: ReadonlySet<string>, what: string): readonly Problem[] =>
    strings(data[field]).flatMap((id, at) =>
      ids.has(id)
        ? []
        : [
            {
              file: page.file,
              ...placeOfField(page, [field, at]),
              says: `There is no ${what} \`${id}\`.`,
              why: 'A link is a claim; this one leads nowhere.',
              fix: nearest(id, ids) ?? `Write the id of a ${what}.`,
            },
          ],
    );
  return [...unknown('causes', rules, 'cause'), ...unknown('related', incidents, 'incident')];
}

/** `Did you mean …`, by the words that two ids share. */
export function nearest(id: string, ids: Iterable<string>): string | undefined {
  const words = new Set(id.toLowerCase().split(/[^a-z0-9]+/));
  let best: { readonly id: string; readonly shared: number } | undefined;
  for (const other of ids) {
    const shared = other
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => words.has(word)).length;
    if (shared > (best?.shared ?? 0)) best = { id: other, shared };
  }
  return best && `Did you mean \`${best.id}\`?`;
}

/** What a page's place promises: a cause's prose has its rule, an incident its paste. */
function ownFiles(page: PageFile, { areas }: Known, root: string): readonly Problem[] {
  if (page.collection === 'causes') {
    const [area = '', rule = ''] = page.id.split('/');
    const twice: Problem = {
      file: page.file,
      ...placeOfField(page, ['title']),
      says: 'The title is written twice.',
      why: 'The page shows the title of its rule; a second one can only grow apart from it.',
      fix: `Remove the line; the title stands in src/rules/${rule}/rule.ts.`,
    };
    if (areas.get(rule) === area) return Object.hasOwn(page.data ?? {}, 'title') ? [twice] : [];
    const right = areas.get(rule);
    return [
      {
        file: page.file,
        says: right ? `The area of \`${rule}\` is \`${right}\`.` : `There is no cause \`${rule}\`.`,
        why: 'The prose of a cause is found by its area and id; this one stands on no page.',
        fix: right
          ? `Move the file to content/wiki/causes/${right}/${rule}.mdx.`
          : (nearest(rule, areas.keys()) ?? `Write src/rules/${rule}/rule.ts first: \`npm run new -- rule ${rule}\`.`),
      },
    ];
  }
  if (page.collection === 'incidents' && !existsSync(`${root}content/incidents/${page.id}/paste.txt`)) {
    return [
      {
        file: page.file,
        says: 'This incident has no paste.txt.',
        why: 'The engine has to reach the named causes from what one would have pasted.',
        fix: 'Put it beside index.mdx.',
      },
    ];
  }
  return [];
}
