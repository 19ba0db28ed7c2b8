import { en, type Words } from './en.ts';
import { ja } from './ja.ts';

/** The words of a language, where a page is built. */
export const wordsIn = (lang = 'en'): Words => (lang === 'ja' ? ja : en);
