/**
 * What the home page runs first: it waits for a paste, a key or a quiet moment, and only then loads the box. What comes
 * before the box is there is kept for it.
 */
import { href } from '../href.ts';
import type { Box } from './box.ts';
import { left } from './left.ts';

const home = document.querySelector<HTMLElement>('[data-box]');
if (home) start(home);

function start(home: HTMLElement): void {
  const area = home.querySelector('textarea');
  let ready = false;
  let loading: Promise<Box> | undefined;
  const box = () => {
    const words =
      document.documentElement.lang === 'ja'
        ? import('./words/ja.ts').then(({ ja }) => ja)
        : import('./words/en.ts').then(({ en }) => en);
    loading ??= Promise.all([import('./box.ts'), words]).then(([{ Box }, words]) => {
      ready = true;
      return new Box(home, words);
    });
    return loading;
  };

  if (matchMedia('(width >= 60rem)').matches) area?.focus({ preventScroll: true });
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Into words that stand in the area already, the browser puts it where the caret is; the box finds it there.
    if (ready || text === '' || (event.target === area && area?.value !== '')) return;
    event.preventDefault();
    box().then((it) => it.take(text));
  });
  document.addEventListener('keydown', (event) => {
    if (!ready && event.key === '/' && event.target !== area) {
      event.preventDefault();
      area?.focus();
    }
    box();
  });
  home.addEventListener('click', ({ target }) => {
    const text = target instanceof Element ? target.closest<HTMLElement>('[data-try]')?.dataset['try'] : undefined;
    if (text !== undefined) box().then((it) => it.take(text));
  });
  for (const event of ['input', 'pointerover', 'dragenter']) home.addEventListener(event, box, { once: true });

  // A page's sample, to be tried: all samples are loaded, so the request does not say which.
  const tried = () => {
    const hash = new URLSearchParams(location.hash.slice(1));
    const shared = hash.get('v');
    if (shared !== null) box().then((it) => it.open(shared));
    const sample = hash.get('try');
    if (sample !== null)
      Promise.all([box(), fetch(href('/samples.json')).then((all) => all.json())])
        .then(([it, samples]) => Object.hasOwn(samples, sample) && it.take(samples[sample]))
        .catch(() => {});
    return shared !== null || sample !== null;
  };
  addEventListener('hashchange', tried);
  const state = tried() ? undefined : left();
  if (state) box().then((it) => it.restore(state));

  const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200));
  const warm = () => idle(() => box().then((it) => it.warm()));
  if (document.readyState === 'complete') warm();
  else addEventListener('load', warm);
}
