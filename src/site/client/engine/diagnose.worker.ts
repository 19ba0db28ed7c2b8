/**
 * Diagnoses beside the page. Loads all that is known before the first verdict, so no request depends on what was pasted, and
 * keeps it. Also remembers how the latest texts were read: an answer to a check does not read the log again.
 */

import { customFormat, withFormat } from '../../../engine/custom-format.ts';
import { diagnose, diagnoseRead } from '../../../engine/diagnose.ts';
import { prepare } from '../../../engine/prepare.ts';
import { redactedQuestion } from '../../../engine/question.ts';
import { type ReadFile, read } from '../../../engine/read.ts';
import { redact } from '../../../engine/redact.ts';
import { pageOfRule, pageOfTerm } from '../../../engine/report.ts';
import type { Knowledge } from '../../../engine/types.ts';
import { why } from '../../../engine/why.ts';
import { type Doc, found, type Index, indexOf, type Kind } from '../search/index.ts';
import { json, load } from './load.ts';
import type { FromWorker, Question, ToWorker } from './messages.ts';
import { readingOf } from './reading.ts';

const say = (message: FromWorker): void => postMessage(message);

const loading = load();
loading.then(
  ({ version, rules }) =>
    say({
      ready: version,
      rules: Object.entries(rules).map(([id, { title, area }]) => ({ id, title, page: pageOfRule(id, area) })),
    }),
  (error: unknown) => say({ failed: String(error) }),
);

let kept: { readonly text: string; readonly file: ReadFile }[] = [];

function answer({ pastes, context }: Question, knowledge: Knowledge) {
  const prepared = prepare(knowledge);
  const files = pastes.map(({ text }, file) =>
    kept[file]?.text === text ? kept[file].file : read(text, file, prepared),
  );
  kept = pastes.map(({ text }, file) => ({ text, file: files[file] as ReadFile }));
  const report = diagnoseRead(pastes, files, knowledge, context);
  return { report, readings: files.map((file, index) => readingOf(pastes[index]?.text ?? '', index, file, report)) };
}

/** A section as `search.json` writes it. */
type Row = readonly [page: string, kind: Kind, url: string, heading: string, words: string];

/** Titles, other names and terms, once words are typed for the first time; what the pages say comes after. */
let searching: Promise<Index> | undefined;
let bodies: Promise<Index> | undefined;
const withBodies = (titles: Index): Promise<Index> => {
  bodies ??= json<readonly Row[]>('/search.json').then((rows) =>
    indexOf([
      ...titles.docs,
      ...rows.map(([title, kind, url, heading, words]) => ({ title, kind, url, section: { heading, words } })),
    ]),
  );
  return bodies;
};
const index = (): Promise<Index> => {
  searching ??= Promise.all([loading, json<readonly Doc[]>('/pages.json')]).then(([{ texts }, pages]) =>
    indexOf([
      ...pages,
      ...Object.values(texts).map((term) => ({
        title: term.title,
        url: pageOfTerm(term),
        kind: 'term' as const,
        aliases: [term.id],
      })),
    ]),
  );
  return searching;
};
/** What was shown first stays where it is: whoever is about to open it must not find another in its place. */
const after = (first: readonly Doc[], all: readonly Doc[]): Doc[] => [
  ...first,
  ...all.filter(({ url }) => !first.some((one) => one.url === url)).slice(0, first.length > 0 ? 4 : all.length),
];
/** The latest words; those before are not looked for any more. */
let wanted = '';
let isWhole = false;

/** All that is known, and the reader's own format. */
let own: Knowledge | undefined;
function takeFormat(given: string, knowledge: Knowledge): void {
  own = undefined;
  kept = [];
  if (given.trim() === '') return;
  const format = customFormat(given);
  if ('refused' in format) {
    say({ format: { refused: format.refused, lacks: [] } });
    return;
  }
  own = withFormat(knowledge, format);
  prepare(own);
  say({ format: { lacks: format.lacks } });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('format' in data) {
    loading.then(
      (knowledge) => takeFormat(data.format, knowledge),
      () => {},
    );
    return;
  }
  if ('redact' in data) {
    loading
      .then((knowledge) => {
        const redacted = redact(
          data.redact.map(({ text }) => text),
          (redacting) => say({ redacting, id: data.id }),
        );
        const asked = (question: string) => redactedQuestion(question, redacted.replaced);
        const pastes = redacted.texts.map((text, index) => {
          const { check, ...given } = data.redact[index] ?? {};
          return { ...given, ...(check === undefined ? {} : { check: asked(check) }), text };
        });
        const answers = Object.entries(data.context.answers ?? {}).map(([question, answer]) => [
          asked(question),
          answer,
        ]);
        const context = { ...data.context, answers: Object.fromEntries(answers) };
        say({ redacted, report: diagnose(pastes, own ?? knowledge, context), id: data.id });
      })
      .catch((error: unknown) => say({ notRedacted: String(error) }));
    return;
  }
  if ('why' in data) {
    loading.then(
      (knowledge) => {
        const files = kept.map(({ file }) => file);
        const told = why(data.why, kept, own ?? knowledge, files);
        if (told) say({ why: told });
      },
      () => {},
    );
    return;
  }
  if ('search' in data) {
    wanted = data.search;
    index().then(
      async (titles) => {
        const first = isWhole ? [] : found(data.search, titles);
        if (data.search === wanted && !isWhole) say({ search: wanted, found: first });
        const all = await withBodies(titles).catch(() => {
          bodies = undefined;
          return titles;
        });
        isWhole = all !== titles;
        if (data.search === wanted && isWhole) say({ search: wanted, found: after(first, found(wanted, all)) });
      },
      () => {
        searching = undefined; // asked for again with the next words
      },
    );
    return;
  }
  loading.then(
    (knowledge) => {
      const began = performance.now();
      try {
        say({ id: data.id, ...answer(data, own ?? knowledge), took: performance.now() - began });
      } catch (error) {
        say({ id: data.id, failed: String(error) });
      }
    },
    (error: unknown) => say({ id: data.id, failed: String(error) }),
  );
});
