/** What exists: ids, and the site's paths with the anchors that each page has. */
import GithubSlugger from 'github-slugger';
import type { Heading, Node, Parent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Knowledge } from '../../src/engine/types.ts';
import type { PageFile } from './page-file.ts';

export interface Known {
  readonly rules: ReadonlySet<string>;
  readonly symptoms: ReadonlySet<string>;
  readonly checks: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  /** The area of each rule. */
  readonly areas: ReadonlyMap<string, string>;
  /** Site path → its anchors. */
  readonly paths: ReadonlyMap<string, ReadonlySet<string>>;
}

const SECTIONS = [
  'causes',
  'debugging',
  'incidents',
  'investigations',
  'concepts',
  'operations',
  'reference',
  'symptoms',
];
const CAUSE_PARTS = ['see', 'first', 'not-this', 'why', 'signs', 'checks', 'fixes', 'more', 'sources'];
const SYMPTOM_PARTS = ['behind', 'first', 'then', 'see', 'around'];
const INCIDENT_PARTS = ['see', 'first', 'same', 'not-this', 'pasted', 'sources'];
const FILES = [
  '/match.json',
  '/texts.json',
  '/pages.json',
  '/samples.json',
  '/llms.txt',
  '/sitemap.xml',
  '/incidents.atom',
  '/incidents.json',
  '/api/pages.json',
  '/api/rules.json',
  '/api/terms.json',
];
/** Pages of the site that come neither from the knowledge nor from `content/`. */
const OWN = ['/reference/how-good/', '/reference/how-good/confused/', '/ja/'];

export function knownOf(knowledge: Knowledge, pages: readonly PageFile[], extraPaths: readonly string[] = []): Known {
  const areas = new Map(Object.entries(knowledge.rules).map(([id, { area }]) => [id, area]));
  const paths = new Map<string, Set<string>>();
  const add = (path: string, anchors: Iterable<string> = []): void => {
    paths.set(path, new Set([...(paths.get(path) ?? []), ...anchors]));
  };
  for (const path of ['/', ...FILES, ...SECTIONS.map((id) => `/${id}/`), ...OWN, ...extraPaths]) add(path);
  add('/causes/', areas.values());
  for (const [id, area] of areas) {
    add(`/causes/${area}/`);
    add(`/causes/${area}/${id}/`, CAUSE_PARTS);
  }
  for (const id of Object.keys(knowledge.symptoms)) add(`/symptoms/${id}/`, SYMPTOM_PARTS);
  for (const { kind, id } of Object.values(knowledge.texts)) add(`/reference/${kind}/`, [encodeURIComponent(id)]);
  for (const page of pages)
    add(pathOf(page), [...anchorsOf(page.body), ...(page.collection === 'incidents' ? INCIDENT_PARTS : []), 'sources']);
  return {
    rules: new Set(areas.keys()),
    symptoms: new Set(Object.keys(knowledge.symptoms)),
    checks: new Set(Object.keys(knowledge.checks)),
    terms: new Set(Object.keys(knowledge.texts)),
    incidents: new Set(pages.filter(({ collection }) => collection === 'incidents').map(({ id }) => id)),
    areas,
    paths,
  };
}

/** Where a file's page stands on the site. */
export const pathOf = ({ collection, id }: Pick<PageFile, 'collection' | 'id'>): string =>
  collection === 'wiki' ? `/${id}/` : collection === 'translated' ? `/ja/${id}/` : `/${collection}/${id}/`;

/** The anchors that Astro gives a page's headings. */
function anchorsOf(body: PageFile['body']): readonly string[] {
  const slugger = new GithubSlugger();
  const anchors: string[] = [];
  visit(body, (node) => {
    if (node.type === 'heading') anchors.push(slugger.slug(textOf(node as Heading)));
  });
  return anchors;
}

export function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of (node as Parent).children ?? []) visit(child, see);
}
