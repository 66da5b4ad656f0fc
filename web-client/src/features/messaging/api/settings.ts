import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/shared/api/client';
import type { MessageSettings, MessageSettingsUpdate } from '@/shared/api/types';

interface SettingsVersion {
  settings: MessageSettings;
  etag: string;
}

const key = ['message-settings'];

export function useMessageSettings(wanted: boolean) {
  return useQuery({
    queryKey: key,
    enabled: wanted,
    queryFn: async (): Promise<SettingsVersion> => {
      const { body, etag } = await answerOf(api.GET('/api/v1/me/message-settings'));
      return { settings: body, etag: etag ?? '' };
    },
  });
}

/** Saves over the version that was shown. */
export function useSaveSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ update, etag }: { update: MessageSettingsUpdate; etag: string }) => {
      const { body, etag: next } = await answerOf(
        api.PUT('/api/v1/me/message-settings', { params: { header: { 'If-Match': etag } }, body: update }),
      );
      return { settings: body, etag: next ?? '' };
    },
    onSuccess: (version) => queries.setQueryData(key, version),
  });
}
