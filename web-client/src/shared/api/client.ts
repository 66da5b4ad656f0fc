import type { paths } from '@contract/schema';
import createClient from 'openapi-fetch';
import { actingRole, loseActingRole } from '../auth/actingRole';
import { session } from '../auth/session';
import { endedProblem, networkProblem, ProblemError, toProblem } from './problem';

async function send(request: Request): Promise<Response> {
  // What asks for news by itself must not look like somebody at work.
  if (session.hasEnded()) throw new ProblemError(endedProblem());
  const token = await session.accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  const role = actingRole();
  if (role) request.headers.set('Acting-As', role);
  else request.headers.delete('Acting-As');
  try {
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError(networkProblem());
  }
}

async function codeOf(response: Response): Promise<string | undefined> {
  if (response.ok || !response.headers.get('Content-Type')?.includes('problem+json')) return undefined;
  return toProblem(await response.clone().json(), response.status).code;
}

/**
 * Sends with the caller's token and acting role. Three refusals have a remedy that needs nobody's
 * decision and get one second try: a token that ran out, a role granted after the token was
 * written, and, when something is only read, an acting role that this account no longer holds.
 */
export async function authorisedFetch(request: Request): Promise<Response> {
  const first = await send(request.clone());
  if (first.status !== 401 && first.status !== 403) return first;
  const code = await codeOf(first);
  // A second factor is a person's decision, not a second try.
  if (code === 'SECOND_FACTOR') return first;
  if (first.status === 401 || code === 'ROLE_NOT_IN_TOKEN') {
    return (await session.refresh()) ? send(request) : first;
  }
  if (code === 'ACTING_AS' && actingRole()) {
    loseActingRole();
    // Under which role something is done is a person's decision, not a second try.
    return request.method === 'GET' ? send(request) : first;
  }
  return first;
}

export const api = createClient<paths>({ baseUrl: '', fetch: authorisedFetch });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or the problem thrown. */
export async function bodyOf<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await answerOf(call)).body;
}

/** The body together with its ETag, for things that are edited. */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<{ body: T; etag?: string }> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw new ProblemError(toProblem(error, response.status));
  return { body: data, etag: response.headers.get('ETag') ?? undefined };
}
