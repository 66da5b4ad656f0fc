import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Integrator, installSdk, integrator, type Sdk, tokenOf } from './support/integrator';
import { inMiniProgram, wxRequest } from './support/wx';

type Update = Sdk.Schemas['SchoolUpdate'];

/** The whole of what may be corrected, with one thing changed. */
function changed(school: Sdk.Schemas['SchoolDetail'], change: Partial<Update>): Update {
  const { name, shortName, stages, ownership, urbanRural, address, lon, lat, boarding, phone } = school;
  const kept = { name, shortName, stages, ownership, urbanRural, address, lon, lat, boarding, phone };
  const { village, establishedOn } = school;
  return { ...kept, establishedOn, divisionCode: village.code, ...change } as Update;
}

/** A place in the feed as it was before the platform was restored: the same, of another epoch. */
function beforeRestore(cursor: string): string {
  const hash = (text: Buffer) => createHash('sha256').update(text).digest();
  const body = Buffer.from(cursor, 'base64url').subarray(12).toString();
  const other = `00000000-0000-7000-8000-000000000000${body.slice(body.indexOf('\u001f'))}`;
  const about = hash(Buffer.from('changes\u001fschools')).toString('hex').slice(0, 24);
  const digest = hash(Buffer.from(`${about}\u001f${other}`)).subarray(0, 12);
  return Buffer.concat([digest, Buffer.from(other)]).toString('base64url');
}

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of found) list.push(one);
  return list;
}

/** What the product serves, against that product; in a mini-program it finds nothing but wx. */
describe.each(['fetch', 'wx.request'] as const)('the SDK over %s', (way) => {
  const run = inject('run');
  let someone: Integrator;
  let sdk: typeof Sdk;
  let transport: Sdk.Transport;
  let county: string;

  beforeAll(async () => {
    someone = integrator(run);
    sdk = await installSdk(someone);
    if (way === 'fetch') transport = sdk.fetchTransport();
    else {
      sdk = inMiniProgram('tongxin-sdk', join(someone.folder, 'node_modules')) as typeof Sdk;
      transport = sdk.wxTransport({ request: wxRequest as Sdk.WxLike['request'] });
    }
  });
  // It counts for five minutes only.
  beforeEach(async () => {
    county = await tokenOf(run, 'county');
  });
  afterAll(() => someone?.leave());

  const client = (token: Sdk.TokenSource = () => county, through = transport) =>
    new sdk.TongxinClient({ baseUrl: run.api, transport: through, token, pauseMs: 10 });

  /** A school that no other journey looks at. */
  async function lastSchool(): Promise<string> {
    const page = await client().get('/api/v1/schools', { query: { sort: '-name', limit: 1 } });
    return String(page.data.items[0]?.id);
  }

  it('reads a list to its end, each thing once', async () => {
    const query = { county: '450103', type: '211' };
    const counted = await client().get('/api/v1/school-directory', { query: { ...query, count: 'exact' } });
    const found = await all(client().items('/api/v1/school-directory', { query: { ...query, limit: 20 } }));
    expect(found.length).toBeGreaterThan(20);
    expect(found).toHaveLength(counted.data.total?.value ?? -1);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('says what is wrong with a request', async () => {
    const refused = await client()
      .get('/api/v1/school-directory', { query: { limit: 900 } })
      .catch((thrown: unknown) => thrown);
    if (!sdk.isProblem(refused, 'VALIDATION')) throw refused;
    expect(refused.problem).toMatchObject({ status: 400, type: '/api/v1/problems/VALIDATION' });
    expect(refused.problem.errors?.map(({ field }) => field)).toEqual(['limit']);
    expect(refused.problem.requestId).not.toBe('');
    expect(sdk.isProblem(refused, 'STALE')).toBe(false);
  });

  it('says when nobody answers', async () => {
    const nowhere = new sdk.TongxinClient({ baseUrl: 'http://127.0.0.1:1', transport, retries: 0 });
    const failed = await nowhere.get('/api/v1/problems').catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(sdk.NoAnswerError);
  });

  it('gets tokens of a service account, and another one when one was refused', async () => {
    const open = new sdk.TongxinClient({ baseUrl: run.api, transport });
    const { issuer } = (await open.get('/api/v1/sign-in-settings')).data;
    const clientSecret = run.clients['partner-demo'] ?? '';
    const real = sdk.clientCredentials({ issuer, clientId: 'partner-demo', clientSecret, transport });
    const asked: boolean[] = [];
    const partner = client((renew) => {
      asked.push(renew);
      return renew ? real(true) : `${county.slice(0, -8)}tampered`;
    });
    expect((await partner.get('/api/v1/me')).data.username).toBe('service-account-partner-demo');
    expect(asked).toEqual([false, true]);
    expect(await real(false)).toBe(await real(false));
  });

  it('overwrites nobody: the work of two is both there', async () => {
    const path = { id: await lastSchool() };
    const first = await client().get('/api/v1/schools/{id}', { path });
    const [phone, address] = [`0771-2${String(Date.now()).slice(-6)}`, `测试路 ${Date.now() % 1000} 号`];
    let puts = 0;
    const slow: Sdk.Transport = async (request) => {
      if (request.method === 'PUT' && ++puts === 1) {
        await client().edit('/api/v1/schools/{id}', { path }, (school) => changed(school, { address }));
      }
      return transport(request);
    };
    await client(undefined, slow).edit('/api/v1/schools/{id}', { path }, (school) =>
      changed(school, { phone }),
    );
    expect(puts).toBe(2);
    const now = await client().get('/api/v1/schools/{id}', { path });
    expect(now.data).toMatchObject({ phone, address, version: first.data.version + 2 });

    const stale = await client()
      .put('/api/v1/schools/{id}', { path, ifMatch: first.etag ?? '', body: changed(first.data, {}) })
      .catch((thrown: unknown) => thrown);
    expect(sdk.isProblem(stale, 'STALE')).toBe(true);
    await client().edit('/api/v1/schools/{id}', { path }, (school) =>
      changed(school, { phone: first.data.phone, address: first.data.address }),
    );
  });

  it('has a command carried out once, though its answer was lost', async () => {
    const auditor = await tokenOf(run, 'auditor');
    const jobs = () => all(client(() => auditor).items('/api/v1/jobs', { query: { limit: 200 } }));
    const before = await jobs();
    const keys: (string | undefined)[] = [];
    const lossy: Sdk.Transport = async (request) => {
      const answer = await transport(request);
      keys.push(request.headers['Idempotency-Key']);
      if (keys.length === 1) throw new sdk.NoAnswerError('lost on its way back');
      return answer;
    };
    const done = await client(() => auditor, lossy).post('/api/v1/audit-events/verifications', { body: {} });
    expect(done.headers['idempotency-replayed']).toBe('true');
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(keys[1]).toBe(keys[0]);
    const known = new Set(before.map(({ id }) => id));
    expect((await jobs()).map(({ id }) => id).filter((id) => !known.has(id))).toEqual([done.data.id]);
  });

  it('follows changes, and copies everything anew after a restore', async () => {
    const kept: { cursor?: string } = {};
    const copy = new Map<string, unknown>();
    const calls: string[] = [];
    const feed = new sdk.ChangeFeed(client(), {
      resource: 'schools',
      store: {
        load: () => kept.cursor,
        save: (cursor) => {
          kept.cursor = cursor;
        },
      },
    });
    const hands: Sdk.Copy = {
      resync: async () => {
        calls.push('resync');
        copy.clear();
        const query = { limit: 200 };
        for (const row of await all(client().items('/api/v1/schools', { query }))) copy.set(row.id, row);
      },
      apply: (changes) => {
        for (const { op, id, data } of changes) {
          calls.push(`${op} ${id}`);
          if (op === 'UPSERT') copy.set(String(id), data);
          else copy.delete(String(id));
        }
      },
    };
    expect((await feed.pull(hands)).resynced).toBe(true);
    expect(calls.filter((call) => call === 'resync')).toHaveLength(1);
    const size = copy.size;

    const path = { id: await lastSchool() };
    const { boarding } = (await client().get('/api/v1/schools/{id}', { path })).data;
    calls.length = 0;
    for (const next of [!boarding, boarding]) {
      await client().edit('/api/v1/schools/{id}', { path }, (school) => changed(school, { boarding: next }));
      // A change waits until every transaction older than it has ended.
      await expect.poll(async () => (await feed.pull(hands)).applied).toBe(1);
      expect(copy.get(path.id)).toMatchObject({ boarding: next });
    }
    expect(calls).toEqual([`UPSERT ${path.id}`, `UPSERT ${path.id}`]);
    expect(await feed.pull(hands)).toEqual({ applied: 0, resynced: false });

    kept.cursor = beforeRestore(kept.cursor ?? '');
    calls.length = 0;
    expect((await feed.pull(hands)).resynced).toBe(true);
    expect(calls.filter((call) => call === 'resync')).toHaveLength(1);
    expect(copy.size).toBe(size);
  });
});
