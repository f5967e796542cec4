import { english, type Strings } from './en';

export type { Strings } from './en';

/** The languages of the page, each in its own words. */
export const LANGUAGES = { en: 'English', ru: 'Русский', fa: 'فارسی' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'wayleave-language';

function isLanguage(text: string | null | undefined): text is Language {
  return text !== null && text !== undefined && Object.hasOwn(LANGUAGES, text);
}

/** What the address says, else what was chosen before, else what the browser prefers, else English. */
export function chooseLanguage(search: string, kept: string | null, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) return asked;
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

async function load(): Promise<Strings> {
  if (typeof window === 'undefined') return english;
  const language = chooseLanguage(window.location.search, kept(), navigator.languages);
  keepLanguage(language);
  switch (language) {
    case 'en': return english;
    case 'ru': return (await import('./ru')).russian;
    case 'fa': return (await import('./fa')).persian;
  }
}

/** The catalogue in use; chosen once, when the page is loaded. */
export const strings: Strings = await load();
