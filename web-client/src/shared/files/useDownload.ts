import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { download } from './download';

/** Fetches a file with the caller's token and hands it to the browser as a download. */
export function useDownload() {
  return useMutation({
    mutationFn: async (id: string) => {
      const file = await bodyOf(api.GET('/api/v1/files/{id}', { params: { path: { id } } }));
      const address = URL.createObjectURL(await download(id));
      const link = document.createElement('a');
      link.href = address;
      link.download = file.name;
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}
