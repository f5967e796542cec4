import { english, type Strings } from './en';
import { figureName, type FigureWords } from './figure-name';
import { Translator, type Dictionary } from './translator';

export type { Strings } from './en';

/** The languages of the page, each in its own words. */
export const LANGUAGES = { en: 'English', ru: 'Русский', fa: 'فارسی' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'wayleave-language';

function isLanguage(text: string | null | undefined): text is Language {
  return text !== null && text !== undefined && Object.hasOwn(LANGUAGES, text);
}

/** Where the page about the program is, in a language. */
export function aboutPath(language: Language): string {
  return language === 'en' ? '/about' : `/about-${language}`;
}

/**
 * What the address says, by `?lang=` or as a page that is in one language, else what was chosen before, else what the
 * browser prefers, else English.
 */
export function chooseLanguage(
  { search, pathname }: { search: string; pathname: string }, kept: string | null, preferred: readonly string[],
): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) return asked;
  const ofPage = /^\/about-(\w+)$/.exec(pathname)?.[1];
  if (isLanguage(ofPage)) return ofPage;
  if (isLanguage(kept)) return kept;
  return preferred.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the choice; a browser that keeps nothing takes it from the address. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The address says it then.
  }
}

/** A catalogue, and how it says what the server says in English. */
interface Words { strings: Strings; said: Dictionary; figureWords: FigureWords | null }

async function load(): Promise<Words> {
  const inEnglish: Words = { strings: english, said: {}, figureWords: null };
  if (typeof window === 'undefined') return inEnglish;
  const language = chooseLanguage(window.location, kept(), navigator.languages);
  keepLanguage(language);
  switch (language) {
    case 'en': return inEnglish;
    case 'ru': {
      const [{ russian }, { saidInRussian, figureWordsInRussian }] = await Promise.all([import('./ru'), import('./said-ru')]);
      return { strings: russian, said: saidInRussian, figureWords: figureWordsInRussian };
    }
    case 'fa': {
      const [{ persian }, { saidInPersian, figureWordsInPersian }] = await Promise.all([import('./fa'), import('./said-fa')]);
      return { strings: persian, said: saidInPersian, figureWords: figureWordsInPersian };
    }
  }
}

const words = await load();

/** The catalogue in use; chosen once, when the page is loaded. */
export const strings: Strings = words.strings;

let translator: Translator | null = null;

/** What the server says, in the reader's language; English stays what it is. */
export function said(text: string): string {
  translator ??= new Translator(words.said);
  return translator.say(text);
}

/** A notice on one line, as "WARNING bad_time feed.xml:3: The time (x) cannot be read.": where it is stays, what it says is said. */
export function saidNotice(line: string): string {
  const [, where = '', what = line] = /^([A-Z]+ \w+ ?\S*: )(.*)$/s.exec(line) ?? [];
  return where + said(what);
}

/** What the server calls a figure, in the reader's language. */
export function saidFigure(name: string): string {
  return words.figureWords === null ? name : figureName(name, words.figureWords, strings.andMore, strings.comma);
}
