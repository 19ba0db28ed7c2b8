/** What stands around a page's own text, in the language of the page. */
export interface FrameWords {
  readonly onThisPage: string;
  readonly inThisSection: string;
  readonly above: string;
  readonly neighbours: string;
  readonly reviewed: string;
  readonly again: string;
  readonly edit: string;
  readonly sources: string;
  readonly checked: string;
  readonly skip: string;
}
const en: FrameWords = {
  onThisPage: 'On this page',
  inThisSection: 'In this section',
  above: 'Above this page',
  neighbours: 'Before and after this page',
  reviewed: 'Reviewed',
  again: 'To be reviewed again:',
  edit: 'Edit this page',
  sources: 'Sources',
  checked: 'checked',
  skip: 'Skip to the content',
};
const ja: FrameWords = {
  onThisPage: 'このページの内容',
  inThisSection: 'このセクションのページ',
  above: '上位のページ',
  neighbours: '前後のページ',
  reviewed: '最終確認日',
  again: '再確認の時期:',
  edit: 'このページを編集',
  sources: '出典',
  checked: '確認日',
  skip: '本文へ移動',
};
const words: Readonly<Record<string, FrameWords>> = { en, ja };
export const frameWords = (lang: string): FrameWords => words[lang] ?? en;
