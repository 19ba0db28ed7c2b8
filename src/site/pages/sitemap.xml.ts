import type { APIRoute } from 'astro';
import { allPages } from '../data/pages.ts';
import { href } from '../href.ts';
import { escaped } from '../xml.ts';

export const GET: APIRoute = async ({ site }) => {
  const urls = [{ url: '/', reviewed: undefined }, ...(await allPages())].map(
    ({ url, reviewed }) =>
      `  <url><loc>${escaped(new URL(href(url), site).href)}</loc>${reviewed ? `<lastmod>${reviewed}</lastmod>` : ''}</url>\n`,
  );
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
