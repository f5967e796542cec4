/** What a scenario changes besides closing and opening: figures that somebody knows better. */
export interface Override {
  /** As a parameters file names it: `crossing:ID:time`, `link:ID:speed`, `parameter:ID`. */
  figure: string;
  value: number;
  low?: number;
  high?: number;
  p95?: number;
  unit?: string;
  source: string;
  note?: string;
}

const NUMBERS = ['low', 'high', 'p95'] as const;
const TEXTS = ['unit', 'note'] as const;

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** An override, if the value is one; unknown fields are dropped. */
export function toOverride(value: unknown): Override | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const { figure, source } = fields;
  const middle = fields['value'] ?? fields['mid'];
  if (typeof figure !== 'string' || figure === '' || typeof source !== 'string' || source === '' || !isNumber(middle)) return null;
  const override: Override = { figure, value: middle, source };
  for (const key of NUMBERS) {
    const given = fields[key];
    if (given === undefined || given === null) continue;
    if (!isNumber(given)) return null;
    override[key] = given;
  }
  for (const key of TEXTS) if (typeof fields[key] === 'string' && fields[key] !== '') override[key] = fields[key];
  return override;
}

/** The overrides in a text like `[{"figure":…}]`; null where it is none. */
export function parseOverrides(text: string): Override[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const overrides = value.map(toOverride);
  return overrides.some((override) => override === null) ? null : (overrides as Override[]);
}

/** With this one instead of any other of the same figure; a new one comes last. */
export function withOverride(overrides: readonly Override[], override: Override): Override[] {
  const others = overrides.filter(({ figure }) => figure !== override.figure);
  return [...others, override];
}

export function withoutOverride(overrides: readonly Override[], figure: string): Override[] {
  return overrides.filter((other) => other.figure !== figure);
}

/** The element whose figure it is: `crossing:x`, `link:x`, or the figure itself. */
export function elementOf(figure: string): string {
  const parts = figure.split(':');
  return parts.length >= 3 ? parts.slice(0, -1).join(':') : figure;
}

/** Which figure of the element it is: `time`, `speed`, `extra_time`, or '' for a parameter. */
export function quantityOf(figure: string): string {
  const parts = figure.split(':');
  return parts.length >= 3 ? parts[parts.length - 1] ?? '' : '';
}
