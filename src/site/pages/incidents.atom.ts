import type { APIRoute } from 'astro';
import { allIncidents, pathOfIncident } from '../data/incidents.ts';
import { href } from '../href.ts';
import { escaped } from '../xml.ts';

/** The incidents as a feed: an entry is new when it is reviewed. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => escaped(new URL(href(path), site).href);
  const incidents = (await allIncidents()).toSorted((a, b) => (a.data.reviewed < b.data.reviewed ? 1 : -1));
  const day = (date: string) => `${date}T00:00:00Z`;
  const entries = incidents.map(
    (entry) => `  <entry>
    <title>${escaped(entry.data.title)}</title>
    <id>${absolute(pathOfIncident(entry))}</id>
    <link href="${absolute(pathOfIncident(entry))}"/>
    <updated>${day(entry.data.reviewed)}</updated>
    <summary>${escaped(entry.data.description)}</summary>
  </entry>
`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Meshbook: incidents</title>
  <id>${absolute('/incidents/')}</id>
  <link href="${absolute('/incidents/')}"/>
  <link rel="self" href="${absolute('/incidents.atom')}"/>
  <author><name>Meshbook</name></author>
  <updated>${day(incidents[0]?.data.reviewed ?? '2019-11-28')}</updated>
${entries.join('')}</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
