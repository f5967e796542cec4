import type { FrontAnswer, Itinerary, RouteAnswer } from '../api/types';
import { toFrontRequest, type Query } from './query';

/** The members of one front whose way is known: its representatives, and what was fetched since. */
export class KnownWays {
  private front = '';
  private readonly answers = new Map<number, RouteAnswer>();

  /** Forgets the ways of another front. */
  forQuestion(query: Query): void {
    const front = toFrontRequest(query);
    if (front !== this.front) this.answers.clear();
    this.front = front;
  }

  learnFront(front: FrontAnswer): void {
    const { network, parametersHash, priceBase, query } = front;
    for (const { rank, routeId, itinerary } of front.representatives) {
      this.answers.set(rank, {
        routeId, network, priceBase, itinerary,
        query: { ...query, by: '' }, ...(parametersHash === undefined ? {} : { parametersHash }),
      });
    }
  }

  learn(query: Query, answer: RouteAnswer): void {
    if (query.rank !== null && toFrontRequest(query) === this.front) this.answers.set(query.rank, answer);
  }

  /** The answer to a query that names a rank, without asking; null where the server has to be asked. */
  find(query: Query): RouteAnswer | null {
    if (query.rank === null || toFrontRequest(query) !== this.front) return null;
    return this.answers.get(query.rank) ?? null;
  }

  itinerary(rank: number): Itinerary | null {
    return this.answers.get(rank)?.itinerary ?? null;
  }

  /** The member that is this way. A route id names the question as well, so the way's own line decides. */
  rankOf(way: Itinerary): number | null {
    for (const [rank, { itinerary }] of this.answers) if (itinerary.line === way.line) return rank;
    return null;
  }
}
