import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Total } from '../api/types';

export interface PageOf<T> {
  items: T[];
  nextCursor?: string;
  total?: Total;
}

/** A list that is read page by page with the cursor of the page before. */
export type PagedQuery<T> = UseInfiniteQueryResult<InfiniteData<PageOf<T>>, Error>;

export function rowsOf<T>(query: { data?: InfiniteData<PageOf<T>> }): T[] {
  return query.data?.pages.flatMap((page) => page.items) ?? [];
}

/** Only the first page is asked to count; the rest of the list need not be counted again. */
export function totalOf<T>(query: { data?: InfiniteData<PageOf<T>> }): Total | undefined {
  return query.data?.pages[0]?.total;
}
