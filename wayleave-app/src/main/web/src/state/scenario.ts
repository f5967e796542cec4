import { toOverride, type Override } from './changes';
import { EMPTY_QUERY, isDay, MODES, RESTRICTED, type Query } from './query';
import type { ModeName } from '../api/types';

/** A scenario as it is kept and sent: a parameters file in JSON. */
export interface ScenarioFile {
  name: string;
  note?: string;
  date?: string;
  modes?: string[];
  close?: string[];
  open?: string[];
  exclude_jurisdictions?: string[];
  restricted?: string;
  overrides?: Override[];
}

/** What of a question is the scenario. */
export type Scenario = Pick<Query, 'name' | 'date' | 'modes' | 'close' | 'open' | 'exclude' | 'restricted' | 'overrides'>;

export function scenarioOf(query: Query): Scenario {
  const { name, date, modes, close, open, exclude, restricted, overrides } = query;
  return { name, date, modes, close, open, exclude, restricted, overrides };
}

export const NO_SCENARIO: Scenario = scenarioOf(EMPTY_QUERY);

/** Whether it changes anything; its name, day and modes alone do not. */
export function isChanged(query: Scenario): boolean {
  return query.close.length + query.open.length + query.exclude.length + query.overrides.length > 0 || query.restricted !== 'flag';
}

export function toFile(scenario: Scenario, fallbackName: string): ScenarioFile {
  const file: ScenarioFile = { name: scenario.name || fallbackName };
  if (scenario.date !== '') file.date = scenario.date;
  if (scenario.modes.length < MODES.length) file.modes = [...scenario.modes];
  if (scenario.close.length > 0) file.close = [...scenario.close];
  if (scenario.open.length > 0) file.open = [...scenario.open];
  if (scenario.exclude.length > 0) file.exclude_jurisdictions = [...scenario.exclude];
  if (scenario.restricted !== 'flag') file.restricted = scenario.restricted;
  if (scenario.overrides.length > 0) file.overrides = [...scenario.overrides];
  return file;
}

function words(value: unknown): string[] | null {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : null;
}

/** Settings of a parameters file that say nothing of a scenario but of one question; they are left out. */
const OF_A_QUESTION = ['commodity', 'load_unit', 'by', 'criteria', 'correlation', 'note', 'value_of_time'];
const KNOWN = ['name', 'date', 'modes', 'close', 'open', 'exclude_jurisdictions', 'restricted', 'overrides'];

export type Understood =
  | { kind: 'scenario'; scenario: Scenario; leftOut: string[] }
  | { kind: 'wrong'; what: string };

/** Reads a scenario from the JSON of a file; says which part it does not understand. */
export function fromFile(value: unknown): Understood {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'wrong', what: '{…}' };
  const file = value as Record<string, unknown>;
  const unknown = Object.keys(file).find((key) => !KNOWN.includes(key) && !OF_A_QUESTION.includes(key));
  if (unknown !== undefined) return { kind: 'wrong', what: unknown };
  const lists = { modes: words(file['modes']), close: words(file['close']), open: words(file['open']), exclude: words(file['exclude_jurisdictions']) };
  for (const [key, list] of Object.entries(lists)) if (list === null) return { kind: 'wrong', what: key };
  const modes = MODES.filter((mode) => (lists.modes ?? []).includes(mode)) as ModeName[];
  const wrongMode = (lists.modes ?? []).find((mode) => !(MODES as readonly string[]).includes(mode));
  if (wrongMode !== undefined) return { kind: 'wrong', what: wrongMode };
  const date = file['date'] ?? '';
  if (typeof date !== 'string' || (date !== '' && !isDay(date))) return { kind: 'wrong', what: 'date' };
  const restricted = RESTRICTED.find((known) => known === (file['restricted'] ?? 'flag'));
  if (restricted === undefined) return { kind: 'wrong', what: 'restricted' };
  const given = file['overrides'] ?? [];
  if (!Array.isArray(given)) return { kind: 'wrong', what: 'overrides' };
  const overrides = given.map(toOverride);
  if (overrides.some((override) => override === null)) return { kind: 'wrong', what: 'overrides' };
  const close = [...new Set(lists.close ?? [])];
  return {
    kind: 'scenario',
    scenario: {
      name: typeof file['name'] === 'string' ? file['name'] : '',
      date, modes: modes.length === 0 ? MODES : modes, close,
      open: [...new Set(lists.open ?? [])].filter((id) => !close.includes(id)),
      exclude: [...new Set((lists.exclude ?? []).map((code) => code.toUpperCase()))],
      restricted, overrides: overrides as Override[],
    },
    leftOut: Object.keys(file).filter((key) => OF_A_QUESTION.includes(key)),
  };
}
