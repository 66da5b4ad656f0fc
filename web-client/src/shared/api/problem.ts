import texts from '../i18n/common.zh-CN.json';

/** What went wrong, in the words of the server (RFC 9457) or, when no server answered, in ours. */
export interface Problem {
  code: string;
  status: number;
  title: string;
  detail?: string;
  advice?: string;
  requestId?: string;
  /** The rule that was broken, and whether a reason lets the same request pass. */
  rule?: string;
  overridable?: boolean;
  errors: FieldError[];
}

export interface FieldError {
  field: string;
  message: string;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ProblemError';
  }
}

/** No answer at all: the network or the server is away. */
export const NETWORK = 'NETWORK';
/** An answer that is not a problem document, for example from a proxy in between. */
export const UNREADABLE = 'UNREADABLE';

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { field, message } = (entry ?? {}) as Record<string, unknown>;
    return typeof field === 'string' && typeof message === 'string' ? [{ field, message }] : [];
  });
}

/** Reads a problem document; anything else becomes UNREADABLE with the status that came. */
export function toProblem(body: unknown, status: number): Problem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = text(fields.code);
  if (!code) {
    return {
      code: UNREADABLE,
      status,
      ...texts.problem.unreadable,
      errors: [],
    };
  }
  return {
    code,
    status: typeof fields.status === 'number' ? fields.status : status,
    title: text(fields.title) ?? texts.problem.fallbackTitle,
    detail: text(fields.detail),
    advice: text(fields.advice),
    requestId: text(fields.requestId),
    rule: text(fields.rule),
    overridable: fields.overridable === true,
    errors: fieldErrors(fields.errors),
  };
}

export function networkProblem(): Problem {
  return {
    code: NETWORK,
    status: 0,
    ...texts.problem.network,
    errors: [],
  };
}

/** The session ended because nobody was there; the dialog in front of the page says so. */
export function endedProblem(): Problem {
  return {
    code: 'SESSION_ENDED',
    status: 401,
    ...texts.problem.ended,
    errors: [],
  };
}

/** Any thrown thing as a problem, so that a screen has one shape to show. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TypeError) return networkProblem();
  return {
    code: 'CLIENT',
    status: 0,
    ...texts.problem.client,
    detail: error instanceof Error ? error.message : undefined,
    errors: [],
  };
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof ProblemError && codes.includes(error.problem.code);
}

/** The rule that warns, when a reason would let the request pass. */
export function warningOf(error: unknown): string | undefined {
  if (!(error instanceof ProblemError) || !error.problem.overridable) return undefined;
  return error.problem.rule;
}

/** Worth trying again by itself: nothing was decided about the request. */
export function isTransient(error: unknown): boolean {
  const { status } = problemOf(error);
  return error instanceof ProblemError && (status === 0 || status === 503 || status === 502);
}
