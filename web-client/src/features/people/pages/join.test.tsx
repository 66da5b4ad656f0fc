import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { sendClaim } from '../api/claims';
import { noticesToShow } from '../model/claimForm';
import { Component as JoinPage } from './JoinPage';

const notice = (id: string, kind: string) => ({
  id,
  kind,
  title: `文本${id}`,
  what: '姓名和手机号',
  body: `正文${id}`,
  number: 1,
  publishedAt: '2026-11-29T02:00:00Z',
});
const items = [notice('g', 'NOTICE'), notice('c', 'NOTICE'), notice('w', 'CONSENT')];

describe('coming to a child', () => {
  it('begins with the whole of what everybody is told, and nothing that is asked', () => {
    const asked = [
      { queryKey: ['claims', 'mine'], data: { items: [], known: true } },
      { queryKey: ['privacy', 'notices'], data: { items } },
    ];
    const html = rendered(JoinPage, { me: aMe({ roles: [], permissions: ['claim:write'] }), asked });
    expect(html.match(/<details open="">/g)).toHaveLength(2);
    expect(html).toContain('正文g');
    expect(html).not.toContain('文本w');
  });
});

describe('a claim', () => {
  const sent: { path: string; body: unknown }[] = [];
  const answering = (response: Response) => {
    const post = async (path: string, init: { body: unknown }) => {
      sent.push({ path, body: init.body });
      return response.ok ? { data: {}, response } : { error: {}, response };
    };
    vi.spyOn(api, 'POST').mockImplementation(post as unknown as typeof api.POST);
  };
  afterEach(() => {
    vi.restoreAllMocks();
    sent.length = 0;
  });
  const attempt = { by: 'code', body: { code: 'ABCDE12345', relation: '52' } } as const;
  const asking = { attempt, key: 'k', shown: noticesToShow(items) };

  it('is sent after it is kept what was shown', async () => {
    answering(new Response('{}'));
    await sendClaim(asking);
    expect(sent).toEqual([
      { path: '/api/v1/notice-receipts', body: { texts: ['g', 'c'] } },
      { path: '/api/v1/claims', body: attempt.body },
    ]);
  });

  it('is not sent when that could not be kept', async () => {
    answering(new Response('{}', { status: 422 }));
    await expect(sendClaim(asking)).rejects.toThrow();
    expect(sent.map(({ path }) => path)).toEqual(['/api/v1/notice-receipts']);
  });
});
