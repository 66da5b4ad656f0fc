import type { EditablePath, Item, ListPath, Method, Options, PathOf, Rest, Result } from './contract.ts';
import { isProblem, NoAnswerError, type Problem, ProblemError, UnreadableError } from './problem.ts';
import { needsAnotherToken, type TokenSource } from './token.ts';
import type { Transport, TransportAnswer } from './transport.ts';

export interface Settings {
  /** Where the API is, for example https://tongxin.example.cn; the paths of the contract are added. */
  baseUrl: string;
  transport: Transport;
  /** Absent for what the contract calls public. */
  token?: TokenSource;
  /** How often a request that nobody answered is sent again; 2 when absent. */
  retries?: number;
  /** Milliseconds before the first repetition, doubled each time; 500 when absent. */
  pauseMs?: number;
}

export interface Answer<T> {
  status: number;
  data: T;
  /** The version, for `ifMatch`. */
  etag?: string;
  /** Another header by its name in lower case. */
  headers: Record<string, string>;
}

/** What the typed options look like from the inside. */
interface Given {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: string;
  actingAs?: string;
  key?: string;
}

declare function setTimeout(then: () => void, ms: number): unknown;
declare const crypto: { randomUUID?: () => string } | undefined;

/** A new Idempotency-Key. It must be unlike any other, not secret. */
export function newKey(): string {
  // Mini-programs do not even know the name.
  const random = typeof crypto === 'undefined' ? undefined : crypto;
  if (random?.randomUUID) return random.randomUUID();
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return `${Date.now().toString(36)}-${part()}-${part()}`;
}

export class TongxinClient {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  get<P extends PathOf<'get'>>(path: P, ...rest: Rest<P, 'get'>): Promise<Answer<Result<P, 'get'>>> {
    return this.call('get', path, rest[0]);
  }

  put<P extends PathOf<'put'>>(path: P, ...rest: Rest<P, 'put'>): Promise<Answer<Result<P, 'put'>>> {
    return this.call('put', path, rest[0]);
  }

  /** Every call carries one Idempotency-Key through all its repetitions: it is carried out once. */
  post<P extends PathOf<'post'>>(path: P, ...rest: Rest<P, 'post'>): Promise<Answer<Result<P, 'post'>>> {
    return this.call('post', path, { key: newKey(), ...(rest[0] as Given | undefined) });
  }

  delete<P extends PathOf<'delete'>>(
    path: P,
    ...rest: Rest<P, 'delete'>
  ): Promise<Answer<Result<P, 'delete'>>> {
    return this.call('delete', path, rest[0]);
  }

  /** A list page by page, as it stands while it is read. */
  async *pages<P extends ListPath>(
    path: P,
    ...rest: Rest<P, 'get'>
  ): AsyncGenerator<Result<P, 'get'>, void, undefined> {
    const given = (rest[0] ?? {}) as Given;
    let cursor = given.query?.cursor;
    do {
      const page = await this.call<Result<P, 'get'>>('get', path, {
        ...given,
        query: { ...given.query, cursor },
      });
      yield page.data;
      cursor = (page.data as { nextCursor?: string }).nextCursor;
    } while (cursor !== undefined);
  }

  /** Everything in a list, one after the other. */
  async *items<P extends ListPath>(
    path: P,
    ...rest: Rest<P, 'get'>
  ): AsyncGenerator<Item<P>, void, undefined> {
    for await (const page of this.pages(path, ...rest)) yield* (page as { items: Item<P>[] }).items;
  }

  /**
   * Reads a thing, replaces it by what `change` makes of it, and does both again when somebody else
   * was faster (412 STALE): nobody's work is overwritten unseen.
   */
  async edit<P extends EditablePath>(
    path: P,
    options: Omit<Options<P, 'get'>, 'key'>,
    change: (present: Result<P, 'get'>) => Options<P, 'put'> extends { body: infer B } ? B : never,
    tries = 3,
  ): Promise<Answer<Result<P, 'put'>>> {
    for (let left = tries; ; left--) {
      const present = await this.call<Result<P, 'get'>>('get', path, options);
      try {
        const body: unknown = change(present.data);
        return await this.call('put', path, { ...(options as Given), body, ifMatch: present.etag });
      } catch (thrown) {
        if (left <= 1 || !isProblem(thrown, 'STALE')) throw thrown;
      }
    }
  }

  private async call<T>(method: Method, path: string, options: unknown): Promise<Answer<T>> {
    const given = (options ?? {}) as Given;
    try {
      return await this.repeated<T>(method, path, given, false);
    } catch (thrown) {
      if (!this.settings.token || !needsAnotherToken(thrown)) throw thrown;
      return this.repeated<T>(method, path, given, true);
    }
  }

  /** Sends again only what may be: reads, and commands whose key makes them happen once. */
  private async repeated<T>(method: Method, path: string, given: Given, renew: boolean): Promise<Answer<T>> {
    const { retries = 2, pauseMs = 500 } = this.settings;
    const safe = method === 'get' || given.key !== undefined;
    for (let time = 0; ; time++) {
      try {
        return read<T>(await this.send(method, path, given, renew));
      } catch (thrown) {
        const undecided = thrown instanceof NoAnswerError || isProblem(thrown, 'UNAVAILABLE', 'IN_FLIGHT');
        if (!safe || !undecided || time >= retries) throw thrown;
        await new Promise<void>((resume) => setTimeout(resume, pauseMs * 2 ** time));
      }
    }
  }

  private async send(method: Method, path: string, given: Given, renew: boolean): Promise<TransportAnswer> {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
    if (this.settings.token) headers.Authorization = `Bearer ${await this.settings.token(renew)}`;
    if (given.actingAs) headers['Acting-As'] = given.actingAs;
    if (given.ifMatch) headers['If-Match'] = given.ifMatch;
    if (given.key) headers['Idempotency-Key'] = given.key;
    if (given.body !== undefined) headers['Content-Type'] = 'application/json';
    return this.settings.transport({
      method: method.toUpperCase(),
      url: this.settings.baseUrl.replace(/\/$/, '') + addressOf(path, given),
      headers,
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    });
  }
}

/** Mini-programs have neither URL nor URLSearchParams. */
function addressOf(path: string, { path: parts = {}, query = {} }: Given): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
  const pairs = Object.keys(query)
    .filter((name) => query[name] !== undefined)
    .map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(String(query[name]))}`);
  return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
}

function read<T>({ status, headers, body }: TransportAnswer): Answer<T> {
  let data: unknown;
  try {
    data = body === '' ? undefined : JSON.parse(body);
  } catch {
    throw new UnreadableError(status);
  }
  if (status >= 200 && status < 300) return { status, data: data as T, etag: headers.etag, headers };
  if (typeof (data as Problem | undefined)?.code === 'string') throw new ProblemError(data as Problem);
  throw new UnreadableError(status);
}
