import { getCollection } from 'astro:content';
import { filled } from '../../engine/fill.ts';
import { sections } from '../sections.ts';
import { areas } from './areas.ts';
import { areasInUse, causes, causesIn } from './causes.ts';
import { kinds, kindsInUse } from './kinds.ts';
import { howGood, plain } from './sidebars.ts';
import { symptoms } from './symptoms.ts';
import { pathOfEntry, pathOfTranslation } from './wiki.ts';

/** A page of the site as lists of pages know it: the search of titles, the sitemap, `/api/pages.json`. */
export interface PageEntry {
  readonly title: string;
  /** Site path; a link needs `href`. */
  readonly url: string;
  readonly kind: 'cause' | 'symptom' | 'reference' | 'wiki' | 'incident' | 'investigation' | 'index';
  readonly description: string;
  /** Other words by which one looks for it. */
  readonly aliases: readonly string[];
  readonly reviewed?: string;
}

const words = (id: string): string => id.replaceAll('-', ' ');

/** Every page of the site but the home page, in the order of the navigation. */
export async function allPages(): Promise<readonly PageEntry[]> {
  const prose = new Map((await getCollection('causes')).map((entry) => [entry.id, entry.data]));
  const entry = (
    kind: PageEntry['kind'],
    title: string,
    url: string,
    description: string,
    aliases: readonly string[] = [],
  ): PageEntry => ({
    kind,
    title: plain(title),
    url,
    description: plain(description),
    aliases,
  });
  return [
    ...sections.map(({ id, title, says }) => entry('index', title, `/${id}/`, says)),
    entry('index', 'By symptom', '/symptoms/', 'What a text can state that happened, and the causes behind it'),
    ...areasInUse.map((area) =>
      entry(
        'index',
        `Causes: ${areas[area]?.title ?? area}`,
        `/causes/${area}/`,
        areas[area]?.says ?? `${causesIn(area).length} causes`,
      ),
    ),
    ...causes.map(({ id, path, rule }) => {
      const page = prose.get(`${rule.area}/${id}`);
      return {
        ...entry('cause', rule.title, path, filled(rule.says, {}), [words(id), ...(page?.aliases ?? [])]),
        ...(page && { reviewed: page.reviewed }),
      };
    }),
    ...symptoms.map(({ id, path, symptom }) =>
      entry('symptom', symptom.title, path, filled(symptom.says, {}), [words(id)]),
    ),
    ...(await getCollection('wiki')).map((page) => ({
      ...entry('wiki', page.data.title, pathOfEntry(page), page.data.description, [
        words(page.id.replace(/^.*\//, '')),
        ...page.data.aliases,
      ]),
      reviewed: page.data.reviewed,
    })),
    ...(await getCollection('translated')).map((page) => ({
      ...entry('wiki', page.data.title, pathOfTranslation(page), page.data.description, page.data.aliases),
      reviewed: page.data.reviewed,
    })),
    ...(await getCollection('incidents')).map(({ id, data }) => ({
      ...entry('incident', data.title, `/incidents/${id}/`, data.description, [words(id)]),
      reviewed: data.reviewed,
    })),
    ...(await getCollection('investigations')).map(({ id, data }) => ({
      ...entry('investigation', data.title, `/investigations/${id}/`, data.description, [words(id), ...data.aliases]),
      reviewed: data.reviewed,
    })),
    ...howGood.map(({ title, path }) =>
      entry('reference', title, path, 'How often the right cause is named, measured on recordings and samples', [
        'accuracy',
        'truth',
        'confusion matrix',
      ]),
    ),
    ...kindsInUse.map((kind) =>
      entry('reference', kinds[kind].title, `/reference/${kind}/`, kinds[kind].says, [words(kind)]),
    ),
  ];
}
