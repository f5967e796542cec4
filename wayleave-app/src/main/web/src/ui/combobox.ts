import { strings } from '../strings';
import { initialCombobox, stepCombobox, type ComboboxEvent, type ComboboxState } from './combobox-state';
import { h, replace, uniqueId } from './dom';
import { icon } from './icons';

export interface ComboboxOptions<T> {
  label: string;
  placeholder: string;
  testId: string;
  optionTestId: string;
  lookUp(text: string, signal: AbortSignal): Promise<readonly T[]>;
  labelOf(option: T): string;
  describe(option: T): Node;
  onChoose(option: T): void;
  onText(text: string): void;
  onClear(): void;
}

const TYPING_PAUSE_MS = 160;

/** A text field with a list of suggestions. `combobox-state.ts` decides; this file only draws and listens. */
export class Combobox<T> {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private readonly status: HTMLElement;
  private readonly clear: HTMLButtonElement;
  private state: ComboboxState<T> = initialCombobox();
  private pending: AbortController | null = null;
  private timer = 0;

  constructor(private readonly options: ComboboxOptions<T>) {
    const inputId = uniqueId('combobox');
    const listId = `${inputId}-list`;
    this.input = h('input', {
      id: inputId, type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId, dir: 'auto',
      placeholder: options.placeholder, 'data-testid': options.testId,
      oninput: () => this.step({ kind: 'typed', text: this.input.value }),
      onkeydown: (event: KeyboardEvent) => this.key(event),
      onblur: () => this.step({ kind: 'left' }),
      onfocus: () => this.input.select(),
    });
    this.list = h('ul', {
      id: listId, role: 'listbox', class: 'combobox-list', 'aria-label': options.label, hidden: '',
      onmousedown: (event: MouseEvent) => event.preventDefault(),
    });
    this.status = h('span', { class: 'visually-hidden', role: 'status' });
    this.clear = h('button', {
      type: 'button', class: 'combobox-clear', 'aria-label': `${strings.query.clear}: ${options.label}`, hidden: '',
      onclick: () => {
        this.input.value = '';
        this.step({ kind: 'typed', text: '' });
        this.input.focus();
      },
    }, icon('close', 14));
    this.element = h('div', { class: 'combobox' },
      h('label', { for: inputId }, options.label), this.input, this.clear, this.list, this.status);
  }

  /** Puts a name into the field without asking anybody anything. A field being typed in is left alone. */
  show(text: string): void {
    if (document.activeElement === this.input && this.state.list === 'open') return;
    this.step({ kind: 'shown', text });
  }

  text(): string {
    return this.state.text.trim();
  }

  private key(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    switch (key) {
      case 'ArrowDown': case 'ArrowUp': case 'Enter': event.preventDefault(); break;
      case 'Home': case 'End': if (this.state.active === null) return; event.preventDefault(); break;
      case 'Escape': if (this.state.text !== '') event.stopPropagation(); break;
      default: return;
    }
    this.step({ kind: 'key', key });
  }

  private step(event: ComboboxEvent<T>): void {
    const { state, task } = stepCombobox(this.state, event, this.options.labelOf);
    this.state = state;
    if (task?.kind !== 'look-up' && event.kind !== 'loaded') this.cancel();
    this.draw();
    switch (task?.kind) {
      case 'look-up': this.lookUp(task.text); break;
      case 'choose': this.options.onChoose(task.option); break;
      case 'take-text': this.options.onText(task.text); break;
      case 'cleared': this.options.onClear(); break;
      case undefined: break;
    }
  }

  private cancel(): void {
    window.clearTimeout(this.timer);
    this.pending?.abort();
    this.pending = null;
  }

  private lookUp(text: string): void {
    this.cancel();
    const mine = new AbortController();
    this.pending = mine;
    this.timer = window.setTimeout(() => {
      this.options.lookUp(text, mine.signal).then(
        (options) => {
          if (!mine.signal.aborted) this.step({ kind: 'loaded', text, options });
        },
        () => {
          if (!mine.signal.aborted) this.status.textContent = strings.combobox.failed;
        },
      );
    }, TYPING_PAUSE_MS);
  }

  private draw(): void {
    const { text, options, active, list } = this.state;
    if (this.input.value !== text) this.input.value = text;
    this.clear.hidden = text === '';
    const open = list === 'open';
    this.input.setAttribute('aria-expanded', String(open));
    this.list.hidden = !open;
    const idOf = (index: number): string => `${this.list.id}-${index}`;
    replace(this.list, options.map((option, index) => h('li', {
      id: idOf(index), role: 'option', 'aria-selected': String(index === active), 'data-testid': this.options.optionTestId,
      onclick: () => this.step({ kind: 'chosen', index }),
    }, this.options.describe(option))), open && options.length === 0 ? h('li', { class: 'none', role: 'presentation' }, strings.combobox.none) : null);
    if (active === null) {
      this.input.removeAttribute('aria-activedescendant');
    } else {
      this.input.setAttribute('aria-activedescendant', idOf(active));
      this.list.children[active]?.scrollIntoView({ block: 'nearest' });
    }
    this.status.textContent = !open ? '' : options.length === 0 ? strings.combobox.none : strings.combobox.count(options.length);
  }
}
