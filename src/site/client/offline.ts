/** Keeps the site in this browser, so that it works without a network; says so, and when a newer one is there. */
import { megabytes } from './files.ts';

export interface Offline {
  /** The whole site is kept: so much it is. */
  readonly kept: (size: string) => void;
  /** A newer site is there; `take` shows it. */
  readonly newer: (take: () => void) => void;
}

export async function keepSite({ kept, newer }: Offline): Promise<void> {
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
    if (!worker || !serviceWorker.controller) return;
    newer(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    });
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
