import type { SideState } from '../state/side';
import { strings } from '../strings';
import { h } from './dom';

/** What stands in place of a part that is being asked for or did not come; null where it is there. */
export function sideCard(state: SideState<unknown>, words: { asking: string; failed: string }, again: () => void): HTMLElement | null {
  switch (state.kind) {
    case 'none': case 'known': return null;
    case 'asking': return h('p', { class: 'asking', role: 'status' }, h('span', { class: 'spinner' }), words.asking);
    case 'refused': case 'unreachable': {
      const why = state.kind === 'refused'
        ? [state.problem.detail ?? state.problem.title, state.problem.advice].filter(Boolean).join(' ')
        : state.status === null ? strings.side.unreachable : strings.side.badStatus(state.status);
      return h('div', { class: 'side-failed', role: 'status' },
        h('p', {}, words.failed), h('p', { class: 'hint', dir: 'auto' }, why),
        h('button', { type: 'button', class: 'quiet', onclick: again }, strings.side.again));
    }
  }
}
