import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/shared/auth/session';
import { taker } from './take';

const asked: string[] = [];
let links = 0;
let answers: (() => Response)[] = [];

const problem = (status: number, code: string) => () =>
  new Response(JSON.stringify({ code, title: code, status }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const book = () =>
  new Response('PK', {
    status: 200,
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('学生.xlsx')}` },
  });

/** A link of the server: each one is another. */
async function link() {
  links++;
  return { href: `/content?ticket=${links}`, expiresAt: '2026-12-01T02:10:00Z' };
}

let time = '';
const take = () => taker('学生列表.xlsx', () => new Date(time));

beforeEach(() => {
  asked.length = 0;
  links = 0;
  time = '2026-12-01T02:00:00Z';
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('sessionStorage', { getItem: () => 'school-admin' });
  vi.spyOn(session, 'accessToken').mockResolvedValue('token');
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(
      `${pathname}${search} ${request.headers.get('Authorization')} ${request.headers.get('Acting-As')}`,
    );
    const answer = answers.shift();
    if (!answer) throw new TypeError('network');
    return answer();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('taking a book', () => {
  it('uses one link, with the token and the role of the author, under the name of the server', async () => {
    answers = [book];
    const taken = await take()(link);
    expect(taken.name).toBe('学生.xlsx');
    expect(await taken.bytes.text()).toBe('PK');
    expect(asked).toEqual(['/content?ticket=1 Bearer token school-admin']);
  });

  it('tries a link again that was not used up, before it asks for one more', async () => {
    const fetchBook = take();
    answers = [problem(422, 'RULE')];
    await expect(fetchBook(link)).rejects.toMatchObject({ problem: { code: 'RULE' } });
    await expect(fetchBook(link)).rejects.toMatchObject({ problem: { code: 'NETWORK' } });
    answers = [book];
    await fetchBook(link);
    expect(links).toBe(1);
  });

  it('asks for another link when the one it has is used up, out of time, or was replaced', async () => {
    const fetchBook = take();
    answers = [problem(410, 'GONE'), book];
    await expect(fetchBook(link)).rejects.toMatchObject({ problem: { code: 'GONE' } });
    await fetchBook(link);
    await expect(fetchBook(link)).rejects.toMatchObject({ problem: { code: 'NETWORK' } });
    expect(links).toBe(3);
    time = '2026-12-01T02:10:00Z';
    answers = [book];
    await fetchBook(link);
    expect(asked.at(-1)).toContain('ticket=4');
  });
});
