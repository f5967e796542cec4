import { EMPTY_QUERY, MODES, type Query } from './query';
import { isChanged, type Scenario } from './scenario';

/** A scenario as a comparison takes it: `baseline`, or a parameters file as text. */
export function scenarioText(scenario: Scenario): string {
  const { close, open, exclude, overrides } = scenario;
  if (!isChanged({ ...scenario, restricted: EMPTY_QUERY.restricted })) return 'baseline';
  return JSON.stringify({
    ...(close.length > 0 ? { close } : {}), ...(open.length > 0 ? { open } : {}),
    ...(exclude.length > 0 ? { exclude_jurisdictions: exclude } : {}), ...(overrides.length > 0 ? { overrides } : {}),
  });
}

/** What the server is asked to lay side by side; day, modes, network and trades are those of the question. */
export function toCompareRequest(before: Scenario, query: Query): string {
  const parameters = new URLSearchParams({ a: scenarioText(before), b: scenarioText(query) });
  if (query.date !== '') parameters.set('date', query.date);
  if (query.modes.length < MODES.length) parameters.set('modes', query.modes.join(','));
  if (query.network !== '') parameters.set('network', query.network);
  if (query.demand !== '') parameters.set('demand', query.demand);
  return parameters.toString();
}
