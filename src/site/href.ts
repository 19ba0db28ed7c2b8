const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * A site path as a link: `/causes/mtls/` → `/meshbook/causes/mtls/` where the site is built with a base.
 * Links to other sites and to places of the same page stay as they are.
 */
export const href = (path: string): string => (path.startsWith('/') ? `${base}${path}` : path);

/** The site path of a request: the way back from `href`. */
export const pathOf = (url: URL): string => url.pathname.slice(base.length) || '/';
