/** Taking a verdict away: what leaves is shown first, redacted, with what each name stands for. */
import type { Redacted } from '../../../engine/redact.ts';
import type { Report } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { prose } from '../verdict/prose.ts';
import type { Shared } from './link.ts';

export interface Leaving {
  readonly redacted: Redacted;
  readonly report: Report;
  readonly markdown: string;
  readonly link: string;
}
export interface Sharing {
  readonly leaving: Leaving | undefined;
  /** Which share of the texts is redacted, while nothing can leave yet. */
  readonly done: number;
  readonly copied: 'markdown' | 'link' | undefined;
  readonly copy: (what: 'markdown' | 'link') => void;
  readonly print: () => void;
  readonly close: () => void;
}

export function shareView({ leaving, done, copied, copy, print, close }: Sharing, { words }: Ui): Child {
  const { share } = words;
  const closing = h('button', { type: 'button', class: 'quiet', on: { click: close } }, share.close);
  if (!leaving) {
    const says = done < 1 ? share.redacting : share.judging;
    return [
      h('p', {}, says),
      h('progress', { max: 1, ...(done < 1 && { value: done }), 'aria-label': says }),
      h('p', { class: 'buttons' }, closing),
    ];
  }
  const { redacted, markdown, link } = leaving;
  return [
    h('h2', {}, share.title),
    h('p', {}, share.says(redacted.replaced.length)),
    h(
      'p',
      { class: 'buttons' },
      h(
        'button',
        { type: 'button', on: { click: () => copy('markdown') } },
        copied === 'markdown' ? words.copied : share.markdown,
      ),
      ' ',
      h('button', { type: 'button', on: { click: () => copy('link') } }, copied === 'link' ? words.copied : share.link),
      ' ',
      h('button', { type: 'button', on: { click: print } }, share.print),
      ' ',
      closing,
    ),
    h('pre', { class: 'leaving', tabindex: '0', 'aria-label': share.preview }, markdown),
    h('p', { class: 'small dim' }, share.linkHolds(link.length)),
    redacted.replaced.length > 0 &&
      h(
        'details',
        { class: 'more' },
        h('summary', {}, share.replaced(redacted.replaced.length)),
        h(
          'ul',
          { class: 'small' },
          redacted.replaced
            .slice(0, 200)
            .map(({ was, is }) => h('li', {}, h('code', {}, is), ': ', h('code', {}, short(was)))),
        ),
      ),
  ];
}
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** What a link says that somebody opened: ids only, each in the words of the rules of today. */
export function sharedView(shared: Shared, now: Report | undefined, ui: Ui): Child {
  const { words } = ui;
  const title = (id: string) => ui.rules.find((rule) => rule.id === id);
  return h(
    'section',
    { class: 'shared', key: 'shared' },
    h('h2', { class: 'label' }, words.shared.title),
    h(
      'p',
      { class: 'small' },
      now === undefined || now.knowledge === shared.knowledge
        ? words.shared.same(shared.knowledge)
        : words.shared.other(shared.knowledge, now.knowledge),
    ),
    h(
      'ul',
      { class: 'causes' },
      shared.problems.flatMap(({ causes }) =>
        causes.slice(0, 1).map(({ rule, certainty }) => {
          const known = title(rule);
          return h(
            'li',
            {},
            h('span', { class: `certainty certainty-${certainty}` }, words.certainty[certainty]),
            ' ',
            known
              ? h('a', { href: ui.href(known.page) }, prose(known.title))
              : h('span', { class: 'dim' }, words.shared.gone(rule)),
          );
        }),
      ),
    ),
    h('p', { class: 'small dim' }, words.shared.below),
  );
}
