import type { Trade } from '../api/types';
import { dollars, duration, emission } from '../format';
import { strings } from '../strings';

const { trade: words } = strings;

/** Below these a difference is no difference to a reader. */
const NOTHING = { costUsd: 0.5, timeHours: 0.25, co2eKg: 0.5 } as const;

/** What a way trades against another, in words: "$230 less, 1 day 7 h longer, 1 border more". */
export function tradeInWords(trade: Trade): string {
  const parts: string[] = [];
  const say = (value: number, nothing: number, format: (size: number) => string, less: (amount: string) => string, more: (amount: string) => string): void => {
    if (Math.abs(value) >= nothing) parts.push((value < 0 ? less : more)(format(Math.abs(value))));
  };
  say(trade.costUsd, NOTHING.costUsd, dollars, words.cheaper, words.dearer);
  say(trade.timeHours, NOTHING.timeHours, duration, words.faster, words.slower);
  say(trade.co2eKg, NOTHING.co2eKg, emission, words.cleaner, words.dirtier);
  say(trade.borders, 0.5, (size) => strings.answer.borderCount(Math.round(size)), words.fewer, words.more);
  return parts.length === 0 ? words.same : parts.join(strings.comma);
}
