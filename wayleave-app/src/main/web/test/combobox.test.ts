import { describe, expect, test } from 'vitest';
import { initialCombobox, stepCombobox, type ComboboxEvent, type ComboboxState, type ComboboxTask } from '../src/ui/combobox-state';

/** Plays events and returns where it ended and all there was to do. */
function play(...events: ComboboxEvent<string>[]): { state: ComboboxState<string>; tasks: ComboboxTask<string>[] } {
  let state = initialCombobox<string>();
  const tasks: ComboboxTask<string>[] = [];
  for (const event of events) {
    const step = stepCombobox(state, event, (option) => option);
    state = step.state;
    if (step.task !== null) tasks.push(step.task);
  }
  return { state, tasks };
}
const typed = (text: string): ComboboxEvent<string> => ({ kind: 'typed', text });
const loaded = (text: string, ...options: string[]): ComboboxEvent<string> => ({ kind: 'loaded', text, options });
const key = (name: 'ArrowDown' | 'ArrowUp' | 'Home' | 'End' | 'Enter' | 'Escape'): ComboboxEvent<string> => ({ kind: 'key', key: name });

describe('a combobox', () => {
  test('looks up what is typed and opens with what comes back', () => {
    const { state, tasks } = play(typed('Ba'), loaded('Ba', 'Baku', 'Batumi'));
    expect(tasks).toEqual([{ kind: 'look-up', text: 'Ba' }]);
    expect(state).toMatchObject({ list: 'open', options: ['Baku', 'Batumi'], active: null });
  });

  test('ignores suggestions for a text that is no longer there', () => {
    const { state } = play(typed('Ba'), typed('Bat'), loaded('Ba', 'Baku'));
    expect(state).toMatchObject({ list: 'shut', options: [] });
  });

  test('arrows go round and Enter chooses', () => {
    const open = [typed('Ba'), loaded('Ba', 'Baku', 'Batumi')];
    expect(play(...open, key('ArrowDown'), key('ArrowDown'), key('ArrowDown')).state.active).toBe(0);
    expect(play(...open, key('ArrowUp')).state.active).toBe(1);
    expect(play(...open, key('End')).state.active).toBe(1);
    const { state, tasks } = play(...open, key('ArrowDown'), key('Enter'));
    expect(tasks.at(-1)).toEqual({ kind: 'choose', option: 'Baku' });
    expect(state).toMatchObject({ text: 'Baku', list: 'shut', active: null });
  });

  test('Enter without a chosen suggestion takes the text as it is', () => {
    expect(play(typed(' Bakku '), loaded(' Bakku '), key('Enter')).tasks.at(-1)).toEqual({ kind: 'take-text', text: 'Bakku' });
    expect(play(key('Enter')).tasks).toEqual([]);
  });

  test('Escape closes first and clears second', () => {
    const once = play(typed('Ba'), loaded('Ba', 'Baku'), key('Escape'));
    expect(once.state).toMatchObject({ list: 'shut', text: 'Ba' });
    const twice = play(typed('Ba'), loaded('Ba', 'Baku'), key('Escape'), key('Escape'));
    expect(twice.state.text).toBe('');
    expect(twice.tasks.at(-1)).toEqual({ kind: 'cleared' });
  });

  test('leaving takes an exact name and nothing else', () => {
    expect(play(typed('baku'), loaded('baku', 'Baku', 'Baku port'), { kind: 'left' }).tasks.at(-1)).toEqual({ kind: 'choose', option: 'Baku' });
    const vague = play(typed('ba'), loaded('ba', 'Baku'), { kind: 'left' });
    expect(vague.tasks).toEqual([{ kind: 'look-up', text: 'ba' }]);
    expect(vague.state).toMatchObject({ text: 'ba', list: 'shut' });
  });

  test('an emptied field is a cleared place, not a search for nothing', () => {
    expect(play(typed('B'), typed('  ')).tasks.at(-1)).toEqual({ kind: 'cleared' });
  });
});
