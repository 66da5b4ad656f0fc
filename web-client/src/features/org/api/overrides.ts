import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { usePages } from '@/shared/list/usePages';

/** What was gone on with although a rule warned, newest first. */
export function useOverrides(query: Record<string, string>) {
  return usePages(['rule-overrides', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/rule-overrides', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** Those about one thing, or about the person behind it. */
export function useOverridesOf(subjects: string[], enabled: boolean) {
  return useQuery({
    queryKey: ['rule-overrides', 'of', subjects],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/rule-overrides', { params: { query: { subject: subjects.join(','), limit: 50 } } }),
      ),
    enabled,
  });
}

const DAY = 24 * 60 * 60_000;

/** What the rules say; they change with a release of the platform only. */
export function useRules() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/rules'))).items,
    staleTime: DAY,
  });
}
