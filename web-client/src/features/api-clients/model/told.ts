import type { ApiClientDetail, ApiClientSecret } from '@/shared/api/types';

/** What an agency needs to sign in: said once, kept nowhere. */
export interface Told {
  clientId: string;
  secret: string;
  tokenUrl: string;
}

/** Tells what is told once; what goes on from here, into the cache and the pages, is without it. */
export function handOver(answer: ApiClientSecret, tell: (told: Told) => void): ApiClientDetail {
  const { client, secret, tokenUrl } = answer;
  tell({ clientId: client.client.clientId, secret, tokenUrl });
  return client;
}
