import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { AssignmentRow, ClassRow, SchoolSplitCreate } from '@/shared/api/types';

interface Part<T> {
  items: T[];
  nextCursor?: string;
}

/** A school has a few hundred of either: all of them are needed to choose from. */
async function all<T>(page: (cursor?: string) => Promise<Part<T>>): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const part = await page(cursor);
    found.push(...part.items);
    cursor = part.nextCursor;
  } while (cursor);
  return found;
}

/** Active classes and live posts of a school. */
export function useSplitChoices(school: string) {
  return useQuery({
    queryKey: ['schools', 'split-choices', school],
    queryFn: async () => {
      const classes = await all<ClassRow>((cursor) =>
        bodyOf(
          api.GET('/api/v1/classes', {
            params: { query: { school, status: 'ACTIVE', limit: 200, ...(cursor && { cursor }) } },
          }),
        ),
      );
      const posts = await all<AssignmentRow>((cursor) =>
        bodyOf(
          api.GET('/api/v1/assignments', {
            params: {
              query: { school, status: 'PLANNED,ACTIVE,ON_LEAVE', limit: 200, ...(cursor && { cursor }) },
            },
          }),
        ),
      );
      return { classes, posts };
    },
    // What is chosen from must be what is there now, and must not change under the hand.
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export function usePlanSplit(school: string) {
  return useMutation({
    mutationFn: ({ body, key }: { body: SchoolSplitCreate; key: string }) =>
      bodyOf(
        api.POST('/api/v1/schools/{id}/splits', {
          params: { path: { id: school }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
  });
}

/** A plan, held against what both schools would be now. */
export function useSplit(school: string, split: string) {
  return useQuery({
    queryKey: ['schools', 'split', school, split],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/schools/{id}/splits/{split}', { params: { path: { id: school, split } } })),
  });
}
