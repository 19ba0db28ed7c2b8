/** The decoder of access logs: what is typed is read by the engine in a worker, and shown column by column. */
import { type Child, h, render } from '../../client/dom.ts';
import { keep, kept } from '../../client/settings.ts';
import { href } from '../../href.ts';
import type { DecodedColumn } from '../../tools/decode.ts';
import type { Answer, ToDecode } from './messages.ts';

class LogDecoder extends HTMLElement {
  #worker: Worker | undefined;
  #id = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const [line, format] = this.querySelectorAll('textarea');
    if (!form || !line || !format) return;
    format.value = kept().format;
    const details = format.closest('details');
    if (details) details.open = format.value !== '';
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      if (target === format) keep({ ...kept(), format: format.value });
      this.#ask(line.value, format.value);
    });
    if (line.value !== '') this.#ask(line.value, format.value); // the browser kept it over a reload
  }

  #ask(line: string, format: string): void {
    const id = ++this.#id;
    if (line.trim() === '') {
      this.#show(false);
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.postMessage({ id, line, format } satisfies ToDecode);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id !== this.#id) return; // a newer line was typed
      this.#show(answerView(data));
      if (data.failed !== undefined) {
        worker.terminate();
        this.#worker = undefined;
      }
    });
    return worker;
  }

  /** The answer in the example's place; `false`: the example again. */
  #show(answer: Child): void {
    const [place, example] = [this.querySelector<HTMLElement>('.answer'), this.querySelector<HTMLElement>('.example')];
    if (!place || !example) return;
    place.hidden = answer === false;
    example.hidden = answer !== false;
    render(place, answer);
  }
}

function answerView({ decoded, refused, lacks = [], otherFormat = false, failed }: Answer): Child {
  if (failed !== undefined)
    return h(
      'p',
      {},
      `What is known could not be loaded (${failed}). Reload the page, or use the terminal: npx meshbook.`,
    );
  return [
    refused !== undefined && h('p', { class: 'risk' }, `Your format cannot be read back. ${refused}`),
    otherFormat &&
      h(
        'p',
        {},
        'This line is not of your format: a column or what stands between two differs. It was read as another one.',
      ),
    !decoded && h('p', {}, 'Nothing of a log of Envoy or Istio is in it. Give your own format, if you have one.'),
    decoded && [
      table(decoded.title, decoded.columns),
      decoded.problem?.page &&
        h(
          'p',
          { class: 'small' },
          'The line states: ',
          h('a', { href: href(decoded.problem.page) }, decoded.problem.title),
        ),
    ],
    lacks.length > 0 && [
      h('p', { class: 'small label' }, 'Your format does not write'),
      h(
        'ul',
        { class: 'small' },
        lacks.map(({ operator, tells }) => h('li', {}, h('code', {}, operator), `: ${tells}`)),
      ),
    ],
  ];
}

const table = (title: string, columns: readonly DecodedColumn[]): Child => [
  h('p', { class: 'small dim' }, `Read as: ${title}`),
  h(
    'table',
    { class: 'rows' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['Written', 'Is', 'By'].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h('tbody', {}, columns.map(row)),
  ),
];

const row = ({ name, is, quote, says, terms }: DecodedColumn): Child =>
  h(
    'tr',
    { class: quote === '-' ? 'dim' : undefined },
    h('th', { scope: 'row' }, h('code', {}, quote)),
    h(
      'td',
      {},
      is,
      terms.map(({ title, means, page }) => [
        h('br'),
        h('a', { href: href(page) }, title),
        `: ${means.replaceAll('`', '')}`,
      ]),
      says.map(({ means, value }) => [h('br'), h('span', { class: 'dim' }, `${means}:`), ' ', h('code', {}, value)]),
    ),
    h('td', { class: 'by' }, h('code', {}, name)),
  );

customElements.define('log-decoder', LogDecoder);
