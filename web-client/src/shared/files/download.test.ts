import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../auth/session';
import { download } from './download';

const whole = '0123456789';
const asked: (string | null)[] = [];
let answers: ((range: string | null) => Response)[] = [];

/** Gives some bytes and then, when asked to, breaks. */
function body(text: string, breaks: boolean): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    pull(controller) {
      if (bytes.length > 0 && controller.desiredSize !== null && !sent.has(controller)) {
        sent.add(controller);
        controller.enqueue(bytes);
      } else if (breaks) controller.error(new TypeError('network'));
      else controller.close();
    },
  });
}
const sent = new WeakSet<object>();

const from = (at: number, to: number, status: number, tag = '"a"') =>
  new Response(body(whole.slice(at, to), to < whole.length), { status, headers: { ETag: tag } });

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.spyOn(session, 'accessToken').mockResolvedValue('token');
  vi.stubGlobal('fetch', async (request: Request) => {
    const range = request.headers.get('Range');
    asked.push(range && `${range} ${request.headers.get('If-Range')}`);
    const answer = answers.shift();
    if (!answer) throw new TypeError('network');
    return answer(range);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const get = () => download('x', async () => undefined);

describe('a download', () => {
  it('goes on where the connection broke', async () => {
    answers = [() => from(0, 4, 200), () => from(4, 7, 206), () => from(7, 10, 206)];
    expect(await (await get()).text()).toBe(whole);
    expect(asked).toEqual([null, 'bytes=4- "a"', 'bytes=7- "a"']);
  });

  it('begins anew when the content has changed meanwhile', async () => {
    answers = [() => from(0, 4, 200), () => from(0, 10, 200, '"b"')];
    expect(await (await get()).text()).toBe(whole);
  });

  it('gives up after some tries, and at once when nothing ever came', async () => {
    answers = [() => from(0, 4, 200)];
    await expect(get()).rejects.toMatchObject({ problem: { code: 'NETWORK' } });
    expect(asked).toHaveLength(6);
    asked.length = 0;
    answers = [];
    await expect(get()).rejects.toMatchObject({ problem: { code: 'NETWORK' } });
    expect(asked).toHaveLength(1);
  });

  it('does not ask again for what was refused', async () => {
    answers = [
      () => from(0, 4, 200),
      () =>
        new Response('{"code":"FORBIDDEN","title":"不能","status":403}', {
          status: 403,
          headers: { 'Content-Type': 'application/problem+json' },
        }),
    ];
    await expect(get()).rejects.toMatchObject({ problem: { code: 'FORBIDDEN' } });
    expect(asked).toHaveLength(2);
  });
});
