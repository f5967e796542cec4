import { api } from './api/client';
import type { RouteAnswer, Trade } from './api/types';
import { isAskable, toQuestion, type Query } from './state/query';
import { isChanged, NO_SCENARIO } from './state/scenario';
import { Side } from './state/side';

/** What the scenario does to the trade that is asked about: its best way against that of the network as it is. */
export class Effect {
  private readonly side: Side<RouteAnswer>;
  private before: RouteAnswer | null = null;
  private hasNoWay = false;
  private after: RouteAnswer | null = null;

  constructor(private readonly show: (effect: Trade | 'no way before' | null) => void) {
    this.side = new Side(api.route, (state) => {
      this.before = state.kind === 'known' ? state.value : null;
      this.hasNoWay = state.kind === 'refused' && state.problem.code === 'no_route';
      this.draw();
    });
  }

  ask(query: Query): void {
    const { close, open, exclude, restricted, overrides } = NO_SCENARIO;
    const asked = isAskable(query) && isChanged(query) && query.rank === null;
    void this.side.ask(asked ? toQuestion({ ...query, close, open, exclude, restricted, overrides }) : null);
  }

  /** The answer under the scenario, or none. */
  answered(answer: RouteAnswer | null): void {
    this.after = answer;
    this.draw();
  }

  private draw(): void {
    if (this.after === null) {
      this.show(null);
      return;
    }
    this.show(this.hasNoWay ? 'no way before' : this.before === null ? null : differenceOf(this.before, this.after));
  }
}

/** The second way minus the first. */
export function differenceOf({ itinerary: before }: RouteAnswer, { itinerary: after }: RouteAnswer): Trade {
  return {
    costUsd: after.costUsd.mid - before.costUsd.mid, timeHours: after.timeHours.mid - before.timeHours.mid,
    co2eKg: after.co2eKg.mid - before.co2eKg.mid, borders: after.borders - before.borders,
  };
}
