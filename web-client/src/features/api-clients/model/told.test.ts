import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { ApiClientSecret } from '@/shared/api/types';
import { handOver, type Told } from './told';

const answer = {
  client: { client: { id: 'c', clientId: 'partner-mca-1' }, allowedAddresses: [], version: 0, actions: [] },
  secret: 'only-once',
  tokenUrl: 'https://login.example/token',
} as unknown as ApiClientSecret;

describe('a secret that is shown once', () => {
  it('is told to whoever shows it', () => {
    const told: Told[] = [];
    handOver(answer, (one) => told.push(one));
    const { secret, tokenUrl } = answer;
    expect(told).toEqual([{ clientId: 'partner-mca-1', secret, tokenUrl }]);
  });

  it('stays in no cache', async () => {
    const queries = new QueryClient();
    const observer = new MutationObserver(queries, {
      mutationFn: async () => handOver(answer, () => undefined),
    });
    await observer.mutate();
    const kept = queries.getMutationCache().getAll();
    expect(kept.map(({ state }) => state.data)).toEqual([answer.client]);
    expect(JSON.stringify(kept.map(({ state }) => state))).not.toContain(answer.secret);
  });
});
