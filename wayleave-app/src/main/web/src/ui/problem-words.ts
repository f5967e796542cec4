import { ProblemError, UnreachableError } from '../api/client';
import { strings } from '../strings';

/** What went wrong, in the server's words where it has any. */
export function problemInWords(error: unknown): string {
  if (error instanceof ProblemError) {
    return [error.problem.detail ?? error.problem.title, error.problem.advice].filter(Boolean).join(' ');
  }
  if (error instanceof UnreachableError) {
    return error.status === null ? strings.side.unreachable : strings.side.badStatus(error.status);
  }
  throw error;
}
