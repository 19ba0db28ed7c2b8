import type { APIRoute } from 'astro';
import { allPages } from '../data/pages.ts';
import { href } from '../href.ts';

const KINDS = [
  ['wiki', 'Pages'],
  ['investigation', 'Investigations'],
  ['incident', 'Incidents'],
  ['cause', 'Causes'],
  ['symptom', 'Symptoms'],
  ['reference', 'Reference'],
] as const;

/** The site for an assistant: what there is, and the same as data. */
export const GET: APIRoute = async ({ site }) => {
  const pages = await allPages();
  const absolute = (path: string) => new URL(href(path), site).href;
  const parts = KINDS.map(([kind, title]) => {
    const lines = pages
      .filter((page) => page.kind === kind)
      .map((page) => `- [${page.title}](${absolute(page.url)}): ${page.description}`);
    return lines.length > 0 ? `## ${title}\n\n${lines.join('\n')}\n` : '';
  });
  return new Response(
    `# Meshbook

> A wiki of Envoy and Istio errors, and an engine that reads a pasted error and names its causes with the words that say so.

As data: ${absolute('/api/rules.json')} (causes, checks, symptoms), ${absolute('/api/terms.json')} (every word the mesh can say), ${absolute('/api/pages.json')}.

${parts.filter(Boolean).join('\n')}`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};
