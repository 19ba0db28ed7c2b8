import { z } from 'zod';

/**
 * What stands above the text of a page. One schema for Astro, for `npm run check` and for the tests.
 * What is derived (a cause's title, its versions, the way back of a link) is not written here.
 */

/** A day, `2026-11-23`; YAML may have made a date of it. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('Write a day as `2026-11-23`.'),
);
const sentence = z.string().min(3);
const source = z.strictObject({
  title: sentence,
  /** None where it stands nowhere on the web, as a talk may. */
  url: z.union([z.url(), z.string().startsWith('/')]).optional(),
  /** The day on which the claim was last checked, against it or against our table or recording of what it describes. */
  read: day,
});
/** When a page was last held against its sources, and what would make that necessary again. */
const review = { reviewed: day, reviewWhen: sentence };

/** Single measured values, for `<Points {...frontmatter.measured} />`. */
const measured = z.strictObject({
  across: sentence,
  up: z.string(),
  says: sentence,
  series: z
    .array(
      z.strictObject({
        name: sentence,
        points: z.array(z.tuple([z.union([z.number(), z.string()]), z.number()])).min(1),
      }),
    )
    .min(1),
});

/** A page of concepts, debugging or operations. */
const wikiPage = z.strictObject({
  title: z.string().min(3).max(80),
  /** One sentence: what a reader knows or can do afterwards. */
  description: z.string().min(20).max(200),
  ...review,
  /** Its place in the section; pages without one follow, by title. */
  order: z.number().int().positive().optional(),
  /** A heading of the section's own list under which it stands. */
  group: z.string().optional(),
  /** Other words by which one looks for it. */
  aliases: z.array(z.string()).default([]),
  sources: z.array(source).default([]),
});

/** A cause's prose: title, signs, checks, fixes, versions and sources are the rule's. */
const causePage = z.strictObject({
  /** What search engines and lists say of the page, where the rule's own sentence says too little. */
  description: z.string().min(20).max(240).optional(),
  /** Not to be written: the rule has one. Read here so that a page shows; `npm run check` asks to remove it. */
  title: z.string().optional(),
  ...review,
  aliases: z.array(z.string()).default([]),
  /** Beyond those of the rule. */
  sources: z.array(source).default([]),
});

const investigationPage = z.strictObject({
  /** The question. */
  title: z.string().min(10).max(100),
  description: z.string().min(20).max(200),
  ...review,
  /** What one would have thought before. */
  expected: sentence,
  /** What was seen, in one sentence. */
  answer: sentence,
  /** The scenarios of `npm run lab` that run it again. */
  lab: z.array(z.string()).default([]),
  versions: z.strictObject({ istio: z.string().optional(), envoy: z.string().optional() }).default({}),
  causes: z.array(z.string()).default([]),
  aliases: z.array(z.string()).default([]),
  sources: z.array(source).default([]),
});

const incidentPage = z.strictObject({
  title: z.string().min(5).max(90),
  /** One sentence: what happened. */
  description: z.string().min(20).max(240),
  /** `told`: by the talk, and only what it tells. `public`: a published report. `drill`: provoked by us on a real Envoy. */
  kind: z.enum(['told', 'public', 'drill']),
  status: z.enum(['resolved', 'mitigated', 'open']),
  /** `unknown` where the source does not say how far it went. */
  severity: z.enum(['outage', 'degraded', 'single', 'none', 'unknown']),
  /** As exact as the source: `2026-11-02`, `2019`, `between 2018 and 2019`. */
  date: z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)), z.string()),
  services: z.array(z.string()).default([]),
  components: z.array(z.string()).default([]),
  versions: z.strictObject({ istio: z.string(), envoy: z.string(), kubernetes: z.string() }).partial().default({}),
  /** The signatures, verbatim. */
  seen: z.array(z.string().min(3)).min(1),
  /** Where `seen` is not in the source's own words, whose they are. */
  seenFrom: sentence.optional(),
  same: z.array(sentence).min(1),
  notThis: z.array(sentence).min(1),
  causes: z.array(z.string()),
  detectedBy: sentence,
  impact: sentence,
  trigger: sentence,
  doFirst: z.strictObject({
    do: sentence,
    command: z.string().optional(),
    verify: sentence,
    undo: sentence,
    risk: sentence,
  }),
  triedInVain: z.array(sentence).default([]),
  /** The scenarios of `npm run lab` that provoke it again. */
  lab: z.array(z.string()).default([]),
  /** What was measured, where the source gives single values. */
  measured: measured.optional(),
  related: z.array(z.string()).default([]),
  source,
  /** Beyond the first: what says today's truth where the incident is old. */
  sources: z.array(source).default([]),
  ...review,
});

export type Source = z.infer<typeof source>;

/** The collections: their folder, the files that are pages, and what stands above these. */
export const collections = {
  wiki: { base: './content/wiki', pattern: ['*/[^_]*.mdx', '!causes/**', '!**/*.ja.mdx'], schema: wikiPage },
  /** Pages in Japanese beside their originals: `is-it-the-mesh.ja.mdx`. */
  translated: { base: './content/wiki', pattern: ['*/[^_]*.ja.mdx', '!causes/**'], schema: wikiPage },
  causes: { base: './content/wiki/causes', pattern: ['*/[^_]*.mdx'], schema: causePage },
  investigations: { base: './content/investigations', pattern: ['*/index.mdx'], schema: investigationPage },
  incidents: { base: './content/incidents', pattern: ['*/index.mdx'], schema: incidentPage },
} as const;
