/**
 * The behavior of a combobox without a screen (WAI-ARIA 1.2, "editable combobox with list autocomplete").
 * An event gives a new state and at most one thing to do.
 */
export interface ComboboxState<T> {
  text: string;
  options: readonly T[];
  /** Index into options, or null where focus stays in the text. */
  active: number | null;
  list: 'open' | 'shut';
  /** `options` belong to this text; another text's answer is stale. */
  optionsFor: string;
}

export type ComboboxEvent<T> =
  | { kind: 'typed'; text: string }
  | { kind: 'loaded'; text: string; options: readonly T[] }
  | { kind: 'key'; key: 'ArrowDown' | 'ArrowUp' | 'Home' | 'End' | 'Enter' | 'Escape' }
  | { kind: 'chosen'; index: number }
  | { kind: 'left' }
  | { kind: 'shown'; text: string };

export type ComboboxTask<T> =
  | { kind: 'look-up'; text: string }
  | { kind: 'choose'; option: T }
  | { kind: 'take-text'; text: string }
  | { kind: 'cleared' };

export interface Step<T> { state: ComboboxState<T>; task: ComboboxTask<T> | null }

export function initialCombobox<T>(): ComboboxState<T> {
  return { text: '', options: [], active: null, list: 'shut', optionsFor: '' };
}

export function stepCombobox<T>(
  state: ComboboxState<T>, event: ComboboxEvent<T>, label: (option: T) => string,
): Step<T> {
  const stay = (next: ComboboxState<T>, task: ComboboxTask<T> | null = null): Step<T> => ({ state: next, task });

  const choose = (option: T): Step<T> => stay(
    { ...state, text: label(option), options: [], active: null, list: 'shut', optionsFor: '' },
    { kind: 'choose', option },
  );

  switch (event.kind) {
    case 'typed': {
      const next = { ...state, text: event.text, active: null };
      if (event.text.trim() === '') {
        return stay({ ...next, options: [], list: 'shut', optionsFor: '' }, { kind: 'cleared' });
      }
      return stay(next, { kind: 'look-up', text: event.text });
    }
    case 'loaded':
      if (event.text !== state.text) return stay(state);
      return stay({ ...state, options: event.options, optionsFor: event.text, active: null, list: 'open' });
    case 'chosen': {
      const option = state.options[event.index];
      return option === undefined ? stay(state) : choose(option);
    }
    case 'left': {
      const exact = exactMatch(state, label);
      return exact === null ? stay({ ...state, active: null, list: 'shut' }) : choose(exact);
    }
    case 'shown':
      return stay({ text: event.text, options: [], active: null, list: 'shut', optionsFor: '' });
    case 'key':
      return stepKey(state, event.key, choose);
  }
}

function stepKey<T>(state: ComboboxState<T>, key: string, choose: (option: T) => Step<T>): Step<T> {
  const count = state.options.length;
  const move = (active: number | null): Step<T> => ({ state: { ...state, list: 'open', active }, task: null });
  switch (key) {
    case 'ArrowDown':
      if (count === 0) return { state, task: state.text.trim() === '' ? null : { kind: 'look-up', text: state.text } };
      return move(state.active === null ? 0 : (state.active + 1) % count);
    case 'ArrowUp':
      if (count === 0) return { state, task: null };
      return move(state.active === null ? count - 1 : (state.active + count - 1) % count);
    case 'Home':
      return count === 0 || state.list === 'shut' ? { state, task: null } : move(0);
    case 'End':
      return count === 0 || state.list === 'shut' ? { state, task: null } : move(count - 1);
    case 'Escape':
      if (state.list === 'open') return { state: { ...state, list: 'shut', active: null }, task: null };
      return { state: { ...state, text: '', options: [], active: null, optionsFor: '' }, task: { kind: 'cleared' } };
    case 'Enter': {
      const option = state.active === null ? undefined : state.options[state.active];
      if (option !== undefined && state.list === 'open') return choose(option);
      const text = state.text.trim();
      return { state: { ...state, list: 'shut', active: null }, task: text === '' ? null : { kind: 'take-text', text } };
    }
    default:
      return { state, task: null };
  }
}

/** The option whose label is the typed text, capitals aside, when the list is open and up to date. */
function exactMatch<T>(state: ComboboxState<T>, label: (option: T) => string): T | null {
  if (state.list === 'shut' || state.optionsFor !== state.text) return null;
  const wanted = state.text.trim().toLowerCase();
  return state.options.find((option) => label(option).toLowerCase() === wanted) ?? null;
}
