import type { Place, Problem } from '../api/types';

/** What a problem becomes on the screen: a fact, what to do, and what can be clicked. */
export interface ProblemView {
  fact: string;
  advice: readonly string[];
  nearest: readonly Place[];
  cutBy: readonly { id: string; name: string; reason: string }[];
  reachable: readonly Place[];
  /** Which of the two place fields the nearest places would fill; null where the problem does not say. */
  field: 'from' | 'to' | null;
}

/** The place field whose text the server could not find: it quotes the text in its detail. */
function unknownField(detail: string, query: { from: string; to: string }): 'from' | 'to' | null {
  const quoted = (text: string): boolean => text !== '' && detail.includes(`(${text})`);
  if (quoted(query.from)) return 'from';
  return quoted(query.to) ? 'to' : null;
}

export function viewProblem(
  problem: Problem, query: { from: string; to: string }, nameOf: (id: string) => string,
): ProblemView {
  const fact = problem.detail ?? problem.title;
  return {
    fact,
    advice: (problem.advice ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    nearest: problem.nearest ?? [],
    cutBy: (problem.cutBy ?? []).map(({ id, name, reason }) => ({ id, name: name || nameOf(id), reason })),
    reachable: problem.reachable ?? [],
    field: unknownField(fact, query),
  };
}
