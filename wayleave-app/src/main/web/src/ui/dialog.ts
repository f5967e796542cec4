import { strings } from '../strings';
import { h, replace, uniqueId } from './dom';
import { icon } from './icons';

/** A modal dialog of the browser's own: it keeps the focus, and Escape closes it. */
export class Dialog {
  readonly element: HTMLDialogElement;
  readonly body = h('div', { class: 'dialog-body' });
  private readonly live = h('p', { class: 'dialog-status', role: 'status' });

  constructor(title: string, testId: string, private readonly opened: () => void = () => undefined) {
    const heading = uniqueId('dialog');
    this.element = h('dialog', { 'class': 'dialog card', 'aria-labelledby': heading, 'data-testid': testId },
      h('header', {}, h('h2', { id: heading }, title),
        h('button', { 'type': 'button', 'class': 'icon-button', 'aria-label': strings.dialog.close, 'data-testid': 'dialog-close', 'onclick': () => this.close() }, icon('close', 18))),
      this.body, this.live);
    this.element.addEventListener('click', (event) => {
      if (event.target === this.element) this.close();
    });
    document.body.append(this.element);
  }

  open(): void {
    if (!this.element.open) this.element.showModal();
    this.say('');
    this.opened();
  }

  close(): void {
    this.element.close();
  }

  /** Says something below, also to who listens. */
  say(text: string, kind: 'info' | 'wrong' = 'info'): void {
    replace(this.live, text);
    this.live.classList.toggle('wrong', kind === 'wrong');
  }
}
