import { ProblemError, UnreachableError } from '../api/client';
import type { Problem, RouteAnswer } from '../api/types';
import { isAskable, toRequest, type Query } from './query';
import { Patience } from './side';

/** Where a question stands. */
export type Outcome =
  | { kind: 'nothing-asked' }
  | { kind: 'asking' }
  | { kind: 'answered'; answer: RouteAnswer }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable'; status: number | null };

type Route = (search: string, signal: AbortSignal) => Promise<RouteAnswer>;

/** Asks one question at a time: a newer question aborts the older one, whose answer is never shown. */
export class Asking {
  private current: AbortController | null = null;
  private readonly patience: Patience;

  constructor(
    private readonly route: Route,
    private readonly tell: (outcome: Outcome) => void,
    /** An answer that is already there, so that nothing need be asked. */
    private readonly known: (query: Query) => RouteAnswer | null = () => null,
    patienceMs = 0,
  ) {
    this.patience = new Patience(patienceMs);
  }

  private show(outcome: Outcome): void {
    this.patience.end();
    this.tell(outcome);
  }

  async ask(query: Query): Promise<void> {
    this.current?.abort();
    this.current = null;
    if (!isAskable(query)) {
      this.show({ kind: 'nothing-asked' });
      return;
    }
    const answer = this.known(query);
    if (answer !== null) {
      this.show({ kind: 'answered', answer });
      return;
    }
    const mine = new AbortController();
    this.current = mine;
    this.patience.start(() => this.tell({ kind: 'asking' }));
    const outcome = await this.outcome(query, mine.signal);
    if (this.current !== mine) return;
    this.current = null;
    this.show(outcome);
  }

  private async outcome(query: Query, signal: AbortSignal): Promise<Outcome> {
    try {
      return { kind: 'answered', answer: await this.route(toRequest(query), signal) };
    } catch (error) {
      if (error instanceof ProblemError) return { kind: 'refused', problem: error.problem };
      if (error instanceof UnreachableError) return { kind: 'unreachable', status: error.status };
      if (signal.aborted) return { kind: 'nothing-asked' };
      throw error;
    }
  }
}
