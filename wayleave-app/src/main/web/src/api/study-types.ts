/** Answers about all trades, as the server gives them. Money is US dollars, figures are for a year. */
export interface Interval { low: number; mid: number; high: number }
export interface About {
  network: string; networkHash: string; parametersHash: string; demandHash: string; trades: number; tonnes: number;
  date: string; scenario: string[]; priceBase: string; basis: string; limits: string[];
}
export interface StudyElement { kind: string; id: string; name: string }
export interface TradeLoss { trade: string; name: string; extraUsd: number; unservedTonnes: number }
export interface Loss {
  rank: number; element: StudyElement; unservedTonnes: Interval; extraUsd: Interval; extraTonneDays: number; ownTonnes: number;
  tradeCount: number; trades: TradeLoss[];
}
export interface Criticality { about: About; kinds: string[]; isPartial: boolean; harmlessCount: number; losses: Loss[] }

export interface LinkFlow {
  id: string; name: string; mode: string; from: string; to: string; tonnes: number;
  forwardTonnes: Record<string, number>; backwardTonnes: Record<string, number>;
}
export interface Totals {
  tonnes: Interval; unservedTonnes: number; generalizedUsd: Interval; costUsd: Interval; co2eTonnes: Interval; tonneKm: number;
}
export interface Flows { about: About; totals: Totals; links: LinkFlow[] }

export interface TradeChange {
  trade: string; name: string; commodity: string; extraUsd: Interval; unservedTonnesBefore: number; unservedTonnesAfter: number;
  daysBefore: number; daysAfter: number; co2eTonnesBefore: number; co2eTonnesAfter: number;
}
export interface Comparison {
  before: About; after: About; totalsBefore: Totals; totalsAfter: Totals;
  jurisdictions: { jurisdiction: string; tonnesBefore: number; tonnesAfter: number }[];
  trades: TradeChange[]; unchangedCount: number;
}
export interface LinkChange { id: string; tonnesBefore: number; tonnesAfter: number }
export interface LinkChanges { before: About; after: About; links: LinkChange[] }
export interface PlayerChange {
  player: string; tradesBefore: number; tradesAfter: number; shapleyUsdBefore: number; shapleyUsdAfter: number;
  denialUsdBefore: number; denialUsdAfter: number; unservedTonnesBefore: number; unservedTonnesAfter: number;
}
export interface Leverage { before: About; after: About; limit: number; isPartial: boolean; players: PlayerChange[] }

export interface Exposure { jurisdiction: string; name: string; costShare: number; timeShare: number; lengthShare: number; lengthKm: number; timeHours: number; costUsd: number }
export interface Denial { jurisdictions: string[]; unserved: boolean; extraCostUsd?: number | null }
export interface Player { player: string; name: string; shapleyUsd: number; shapleyShare: number; nucleolusUsd?: number | null }
export interface TradeDependence {
  line: string; generalizedCostUsd: number; exposures: Exposure[]; denials: Denial[]; cutSets?: string[][] | null;
  bargain: { outside: string; surplusUsd: number; players: Player[] };
}
export interface DependenceAnswer {
  limit: number; asIs?: TradeDependence | null; opened?: TradeDependence | null;
  changes?: { player: string; name: string; gainUsd: number; shapleyBeforeUsd: number; shapleyAfterUsd: number }[] | null;
  meaning: string[];
}
