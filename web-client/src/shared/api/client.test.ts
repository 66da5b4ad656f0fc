import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actingRole, chooseActingRole, whenActingRoleLost } from '../auth/actingRole';
import { session } from '../auth/session';
import { authorisedFetch } from './client';
import { problemOf } from './problem';

const answers: Response[] = [];
const sent: { token: string | null; role: string | null; body: string }[] = [];
let token = 'old';

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ code, title: code, status }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

const get = () => new Request('http://localhost/api/v1/x');
const put = () => new Request('http://localhost/api/v1/x', { method: 'PUT', body: '{"name":"新名"}' });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      token: request.headers.get('Authorization'),
      role: request.headers.get('Acting-As'),
      body: await request.text(),
    });
    return answers.shift() ?? new Response('{}', { status: 200 });
  });
  vi.spyOn(session, 'accessToken').mockImplementation(async () => token);
  vi.spyOn(session, 'refresh').mockImplementation(async () => {
    token = 'new';
    return true;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  answers.length = 0;
  sent.length = 0;
  token = 'old';
});

describe('a request of a signed-in person', () => {
  it('carries the token and the acting role', async () => {
    chooseActingRole('county-admin');
    await authorisedFetch(put());
    expect(sent).toEqual([{ token: 'Bearer old', role: 'county-admin', body: '{"name":"新名"}' }]);
  });

  it.each([
    ['a token that ran out', () => problem(401, 'UNAUTHENTICATED')],
    ['a role granted after the token was written', () => problem(403, 'ROLE_NOT_IN_TOKEN')],
  ])('is sent again, body and all, with a fresh token after %s', async (_, refusal) => {
    answers.push(refusal());
    expect((await authorisedFetch(put())).status).toBe(200);
    expect(sent.map((one) => one.token)).toEqual(['Bearer old', 'Bearer new']);
    expect(sent[1]?.body).toBe('{"name":"新名"}');
  });

  it('is refreshed once only', async () => {
    answers.push(problem(403, 'ROLE_NOT_IN_TOKEN'), problem(403, 'ROLE_NOT_IN_TOKEN'));
    expect((await authorisedFetch(put())).status).toBe(403);
    expect(session.refresh).toHaveBeenCalledTimes(1);
  });

  it('goes on without an acting role that is no longer held', async () => {
    chooseActingRole('inspector');
    answers.push(problem(403, 'ACTING_AS'));
    expect((await authorisedFetch(get())).status).toBe(200);
    expect(actingRole()).toBeNull();
    expect(sent.map((one) => one.role)).toEqual(['inspector', null]);
  });

  it('is not carried out under a role that nobody chose', async () => {
    const told = vi.fn();
    const stop = whenActingRoleLost(told);
    chooseActingRole('inspector');
    answers.push(problem(403, 'ACTING_AS'));
    expect((await authorisedFetch(put())).status).toBe(403);
    stop();
    expect(actingRole()).toBeNull();
    expect(told).toHaveBeenCalledTimes(1);
    expect(sent.map((one) => one.role)).toEqual(['inspector']);
  });

  it('leaves it to the person to prove more than a password', async () => {
    answers.push(problem(401, 'SECOND_FACTOR'));
    expect((await authorisedFetch(put())).status).toBe(401);
    expect(sent).toHaveLength(1);
    expect(session.refresh).not.toHaveBeenCalled();
  });

  it('takes a plain refusal as the answer', async () => {
    answers.push(problem(403, 'SCOPE'));
    expect((await authorisedFetch(put())).status).toBe(403);
    expect(sent).toHaveLength(1);
  });

  it('says in our words that nobody answered', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const failure: unknown = await authorisedFetch(put()).catch((cause: unknown) => cause);
    expect(problemOf(failure)).toMatchObject({ code: 'NETWORK', title: '连不上服务器' });
  });

  it('is not sent any more once the session was left alone', async () => {
    vi.spyOn(session, 'hasEnded').mockReturnValue(true);
    const refused = await authorisedFetch(put()).catch((cause: unknown) => problemOf(cause).code);
    expect(refused).toBe('SESSION_ENDED');
    expect(sent).toEqual([]);
  });
});
