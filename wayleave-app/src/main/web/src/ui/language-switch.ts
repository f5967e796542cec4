import { keepLanguage, LANGUAGES, strings, type Language } from '../strings';
import { h } from './dom';

const SHORT: Record<Language, string> = { en: 'EN', ru: 'РУ', fa: 'فا' };

/** Another language is another page: it is loaded again in it. `settle` makes sure that the address is that of the page. */
export function languageSwitch(settle: () => void): HTMLElement {
  const choice: HTMLSelectElement = h('select', {
    'class': 'language', 'aria-label': strings.languageSwitch, 'title': LANGUAGES[strings.language as Language], 'data-testid': 'language-input',
    'onchange': () => {
      keepLanguage(choice.value as Language);
      settle();
      const address = new URL(window.location.href);
      address.searchParams.set('lang', choice.value);
      window.location.assign(address);
    },
  }, Object.entries(LANGUAGES).map(([code, own]) => h('option', { value: code, lang: code, title: own, label: SHORT[code as Language] }, own)));
  choice.value = strings.language;
  return choice;
}
