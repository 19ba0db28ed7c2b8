/** The form above the table of mTLS patterns: shows what comes of the chosen settings, and marks their row. */
import {
  effectiveMode,
  keyOf,
  MODES,
  type Mode,
  outcomeOf,
  PLACES,
  RULES,
  recordingOf,
  type Setting,
  sentInWords,
  talkInWords,
} from '../tools/mtls.ts';

class MtlsPatterns extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('input', () => this.show(form));
    form?.addEventListener('submit', (event) => event.preventDefault());
    if (form) this.show(form);
  }

  private show(form: HTMLFormElement): void {
    const setting = settingOf(new FormData(form));
    const outcome = outcomeOf(setting);
    const output = form.querySelector('output');
    if (output) output.textContent = setting.mode;

    const result = this.querySelector<HTMLElement>('.result');
    if (!result) return;
    result.hidden = false;
    result.replaceChildren(
      line('Can they talk', talkInWords[outcome.talk]),
      line('Sent', sentInWords[outcome.sent]),
      line('The receiver sees', outcome.identity ? 'the sender’s SPIFFE identity' : 'no identity'),
      line('Access control', outcome.control),
      ...(outcome.meets ? [line('One would meet', outcome.meets.text)] : []),
      ...(setting.destination === 'ambient' && setting.mode === 'DISABLE'
        ? [line('Mind', 'DISABLE is not supported in ambient mode; shown as PERMISSIVE')]
        : []),
      line(
        'Known from',
        recordingOf(setting) ? 'a recording of our lab' : 'Istio’s documentation, not confirmed by our lab',
      ),
      ...(outcome.write ? [line('To write', outcome.write.says), code(outcome.write.yaml)] : []),
    );

    const key = keyOf(setting);
    for (const row of this.querySelectorAll<HTMLElement>('tbody tr')) {
      row.classList.toggle('chosen', row.dataset['key'] === key);
    }
  }
}

function settingOf(data: FormData): Setting {
  const mode = (level: string): Mode | undefined => MODES.find((one) => one === data.get(level));
  return {
    source: PLACES.find((place) => place === data.get('source')) ?? 'sidecar',
    destination: PLACES.find((place) => place === data.get('destination')) ?? 'sidecar',
    rule: RULES.find((rule) => rule === data.get('rule')) ?? 'none',
    autoMtls: data.has('autoMtls'),
    mode: effectiveMode({
      mesh: mode('mesh'),
      namespace: mode('namespace'),
      workload: mode('workload'),
      port: mode('port'),
    }),
  };
}

function line(label: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  const strong = document.createElement('span');
  strong.className = 'label';
  strong.textContent = `${label}: `;
  paragraph.append(strong, text);
  return paragraph;
}
function code(text: string): HTMLElement {
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.textContent = text;
  return pre;
}

customElements.define('mtls-patterns', MtlsPatterns);
