import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { download } from './download';
import { save } from './save';

/** Fetches a file with the caller's token and hands it to the browser as a download. */
export function useDownload() {
  return useMutation({
    mutationFn: async (id: string) => {
      const file = await bodyOf(api.GET('/api/v1/files/{id}', { params: { path: { id } } }));
      save(await download(id), file.name);
    },
  });
}
