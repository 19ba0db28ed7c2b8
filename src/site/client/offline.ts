/** Keeps the site in this browser, so that it works without a network; says so, and when a newer one is there. */
import { megabytes } from './files.ts';

/** `kept` hears how much it is when the whole site is kept. */
export async function keepSite(kept: (size: string) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ readonly kept?: number }>) => {
    if (data.kept !== undefined) kept(megabytes(data.kept));
  });
  const registration = await serviceWorker
    .register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`)
    .catch(() => undefined);
  if (!registration) return;
  const offer = (worker: ServiceWorker | null) => {
    const button = document.querySelector<HTMLElement>('[data-part="newer"]');
    if (!worker || !serviceWorker.controller || !button) return;
    const take = () => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    };
    button.hidden = false;
    button.addEventListener('click', take, { once: true });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  });
  const { active } = await serviceWorker.ready;
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (!connection?.saveData) active?.postMessage('keep all');
}
