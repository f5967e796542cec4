/** Numbers to pixels and back to words: no screen is needed for any of it. */
export interface Scale { low: number; high: number; at(value: number): number }

const STEPS = [1, 2, 2.5, 5, 10] as const;
/** A domain of one value gets room on both sides, so that its point stands in the middle. */
const ALONE = 0.05;

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is at least `rough`; whole where `whole` says so. */
export function niceStep(rough: number, whole: 'whole' | 'any' = 'any'): number {
  if (!(rough > 0) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = STEPS.map((step) => step * power);
  const fits = (step: number): boolean => step >= rough * (1 - 1e-9) && (whole === 'any' || Number.isInteger(step));
  return steps.find(fits) ?? Math.max(1, Math.ceil(rough));
}

/** About `count` round values from `low` to `high`, both inside. */
export function ticks(low: number, high: number, count: number, whole: 'whole' | 'any' = 'any'): number[] {
  if (!(high > low)) return [low];
  const step = niceStep((high - low) / Math.max(1, count), whole);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** A linear scale over the values with a little room at both ends. Never divides by nothing. */
export function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const known = values.filter((value) => Number.isFinite(value));
  let low = known.length === 0 ? 0 : Math.min(...known);
  let high = known.length === 0 ? 1 : Math.max(...known);
  const room = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * ALONE, 0.5);
  low -= room;
  high += room;
  return { low, high, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}
