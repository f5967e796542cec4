import { api } from './api/client';
import type { RouteAnswer, Trade } from './api/types';
import { isAskable, toQuestion, type Query } from './state/query';
import { isChanged, NO_SCENARIO } from './state/scenario';
import { Side } from './state/side';

const MOST_KNOWN = 50;

/** What the scenario does to the trade that is asked about: its best way against that of the network as it is. */
export class Effect {
  private readonly side: Side<RouteAnswer>;
  /** The answers of the network as it is, by question: most were on the screen before anything was changed. */
  private readonly known = new Map<string, RouteAnswer>();
  private before: RouteAnswer | null = null;
  private hasNoWay = false;
  private after: RouteAnswer | null = null;
  private asked: { question: string; isChanged: boolean; isBest: boolean } = { question: '', isChanged: false, isBest: false };

  constructor(private readonly show: (effect: Trade | 'no way before' | null) => void) {
    this.side = new Side(api.route, (state) => {
      this.before = state.kind === 'known' ? state.value : null;
      this.hasNoWay = state.kind === 'refused' && state.problem.code === 'no_route';
      this.draw();
    });
  }

  ask(query: Query): void {
    const { close, open, exclude, restricted, overrides } = NO_SCENARIO;
    const question = toQuestion({ ...query, close, open, exclude, restricted, overrides });
    this.asked = { question, isChanged: isAskable(query) && isChanged(query), isBest: query.rank === null };
    this.after = null;
    void this.side.ask(this.isCompared() && !this.known.has(question) ? question : null);
  }

  /** The answer under the scenario, or none. */
  answered(answer: RouteAnswer | null): void {
    const { question, isChanged: changed, isBest } = this.asked;
    if (answer !== null && !changed && isBest) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(question, answer);
    }
    this.after = answer;
    this.draw();
  }

  private isCompared(): boolean {
    return this.asked.isChanged && this.asked.isBest;
  }

  private draw(): void {
    const before = this.known.get(this.asked.question) ?? this.before;
    if (this.after === null || !this.isCompared()) this.show(null);
    else if (before !== null) this.show(differenceOf(before, this.after));
    else this.show(this.hasNoWay ? 'no way before' : null);
  }
}

/** The second way minus the first. */
export function differenceOf({ itinerary: before }: RouteAnswer, { itinerary: after }: RouteAnswer): Trade {
  return {
    costUsd: after.costUsd.mid - before.costUsd.mid, timeHours: after.timeHours.mid - before.timeHours.mid,
    co2eKg: after.co2eKg.mid - before.co2eKg.mid, borders: after.borders - before.borders,
  };
}
