import type { Schemas } from './contract.ts';

/** What the API says went wrong (RFC 9457). `code` is for programs, `detail` and `advice` for people. */
export type Problem = Schemas['Problem'];

/** Anything that keeps a call from succeeding. */
export class TongxinError extends Error {}

/** The API refused, and says why and what to do. */
export class ProblemError extends TongxinError {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Nobody answered: whether a command was carried out is not known. */
export class NoAnswerError extends TongxinError {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoAnswerError';
  }
}

/** An answer that is not the API's, for example from a proxy in between. */
export class UnreadableError extends TongxinError {
  readonly status: number;

  constructor(status: number) {
    super(`answer ${status} is neither JSON nor a problem document`);
    this.name = 'UnreadableError';
    this.status = status;
  }
}

/** Whether something that was thrown is a problem of the API, of one of these codes if any are named. */
export function isProblem(thrown: unknown, ...codes: string[]): thrown is ProblemError {
  return thrown instanceof ProblemError && (codes.length === 0 || codes.includes(thrown.problem.code));
}
