import { ProblemError, token } from '../api/client';
import { strings } from '../strings';
import { Dialog } from './dialog';
import { h } from './dom';

const { token: words } = strings;

/** Asks for a token; null where the reader gives none. */
function askForToken(): Promise<string | null> {
  return new Promise((resolve) => {
    const dialog = new Dialog(words.title, 'token-dialog');
    const input = h('input', { 'type': 'password', 'autocomplete': 'off', 'aria-label': words.label, 'data-testid': 'token-input' });
    let given: string | null = null;
    dialog.body.append(h('p', { class: 'hint' }, words.hint),
      h('form', {
        class: 'token-form',
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          given = input.value.trim();
          dialog.close();
        },
      }, input, h('button', { 'type': 'submit', 'class': 'primary', 'data-testid': 'token-give' }, words.give)));
    dialog.element.addEventListener('close', () => {
      dialog.element.remove();
      resolve(given === '' ? null : given);
    });
    dialog.open();
    input.focus();
  });
}

/** Does something on the server; where that needs a token, asks for one and tries again. */
export async function withToken<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'token_needed') throw error;
      const given = await askForToken();
      if (given === null) throw error;
      token.set(given);
    }
  }
}
