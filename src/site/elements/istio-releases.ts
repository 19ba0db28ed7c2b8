/** The calendar of releases on the day it is read, and the changes between two of them. */
import { compareVersions, releases, statusOn, way } from '../tools/releases.ts';

class IstioReleases extends HTMLElement {
  connectedCallback(): void {
    this.tellToday(new Date().toISOString().slice(0, 10));
    const form = this.querySelector('form');
    form?.addEventListener('input', () => this.narrow(form));
    if (form) this.narrow(form);
  }

  private tellToday(day: string): void {
    const alive = releases.filter((release) => statusOn(day, release).startsWith('supported'));
    const today = this.querySelector('[data-part="today"]');
    if (today) {
      today.textContent =
        alive.length > 0
          ? `On ${day}, ${alive.map(({ version }) => version).join(' and ')} are supported.`
          : `On ${day}, none of the releases known here is supported: this page has grown old.`;
    }
    for (const row of this.querySelectorAll<HTMLElement>('.calendar tbody tr')) {
      const release = releases.find(({ version }) => version === row.dataset['version']);
      const status = row.querySelector('[data-part="status"]');
      if (!release || !status) continue;
      const is = statusOn(day, release);
      status.textContent = `, ${is}`;
      row.classList.toggle('dim', is === 'ended');
    }
  }

  private narrow(form: HTMLFormElement): void {
    const data = new FormData(form);
    const [from = '', to = ''] = [String(data.get('from')), String(data.get('to'))];
    let shown = 0;
    for (const row of this.querySelectorAll<HTMLElement>('.changes tbody tr')) {
      const version = row.dataset['version'] ?? '';
      row.hidden = version === '' || compareVersions(version, from) <= 0 || compareVersions(version, to) > 0;
      if (!row.hidden) shown++;
    }
    const steps = way(from, to);
    const output = form.querySelector('output');
    if (!output) return;
    output.textContent = [wayInWords(steps, from), `${shown} ${shown === 1 ? 'change' : 'changes'} known on it.`].join(
      ' ',
    );
  }
}

function wayInWords(steps: readonly string[], from: string): string {
  const next = releases.find(({ version }) => version === steps[0]);
  if (!next) return `From ${from} that is no way forward: choose a later release.`;
  const { version, kubernetes, envoy } = next;
  const supported = kubernetes.length > 0 ? `, which supports Kubernetes ${kubernetes[0]} to ${kubernetes.at(-1)}` : '';
  const then = steps.length > 1 ? ` Then ${steps.slice(1).join(', ')}: one minor release at a time.` : '';
  return `Next is ${version} with Envoy ${envoy}${supported}.${then}`;
}

customElements.define('istio-releases', IstioReleases);
