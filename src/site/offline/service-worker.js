/* global VERSION, BYTES, BASE, SHELL, PAGES */
// The values above stand here once the site is built. One cache a version: what belongs together comes from one build.
const CACHE = `meshbook-${VERSION}`;
const SLOW = 2500;

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith('meshbook-') && name !== CACHE))
    .then((names) => Promise.all(names.map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => clients.claim()));
});

addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
  if (event.data === 'keep all') event.waitUntil(keepAll(event.source));
});

/** All pages, one after the other, in a quiet moment; says how many bytes there are then. */
async function keepAll(client) {
  const cache = await caches.open(CACHE);
  for (const page of PAGES) {
    if (!(await cache.match(page))) await cache.add(page).catch(() => {});
  }
  client?.postMessage({ kept: BYTES });
}

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  if (SHELL.includes(url.pathname)) event.respondWith(fromCache(event.request, url));
  else if (event.request.mode === 'navigate') event.respondWith(fresh(event.request, url));
});

/** The box and all that it needs: never waits for a network. */
async function fromCache(request, url) {
  const cache = await caches.open(CACHE);
  return (await cache.match(url.pathname)) ?? fetch(request);
}

/** A page: from the network, or as it was kept where that is slow or dead. */
async function fresh(request, url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url.pathname);
  const network = fetch(request).then((response) => {
    if (response.ok) cache.put(url.pathname, response.clone());
    return response;
  });
  if (!kept) return network.catch(async () => (await cache.match(`${BASE}404.html`)) ?? Response.error());
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), SLOW));
  return Promise.race([network.catch(() => kept), late]);
}
