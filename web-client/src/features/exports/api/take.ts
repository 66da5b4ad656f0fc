import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, authorisedFetch, bodyOf } from '@/shared/api/client';
import { hasCode, ProblemError, toProblem } from '@/shared/api/problem';
import type { ExportLink } from '@/shared/api/types';
import { save } from '@/shared/files/save';
import { fileNameOf } from '../model/fileName';
import { useForget } from './requests';

interface Book {
  bytes: Blob;
  name: string;
}

/**
 * Fetches workbooks by links that work once. A link that was not used up, because the server could
 * not answer or refused for another reason, is tried again before one more is asked for: there are
 * only a few. It is kept here and nowhere else.
 */
export function taker(otherwise: string, now: () => Date = () => new Date()) {
  let held: ExportLink | undefined;
  return async (ask: () => Promise<ExportLink>): Promise<Book> => {
    if (!held || new Date(held.expiresAt) <= now()) held = await ask();
    const answer = await authorisedFetch(new Request(location.origin + held.href));
    if (answer.ok) {
      // From here on it is used up, whether all of the file arrives or not.
      held = undefined;
      const name = fileNameOf(answer.headers.get('Content-Disposition'), otherwise);
      return { bytes: await answer.blob(), name };
    }
    const refused = new ProblemError(toProblem(await answer.json(), answer.status));
    if (isGone(refused)) held = undefined;
    throw refused;
  };
}

/** The link was used, has run out or was replaced by another. */
export function isGone(error: unknown): boolean {
  return hasCode(error, 'GONE');
}

interface Asked {
  key: string;
  etag: string;
}

/**
 * Asks for a link, fetches the workbook with it and hands it to the browser. `linkUntil`: when the
 * link asked for last runs out, once there is one.
 *
 * @param otherwise what the file is called when the server does not say
 */
export function useTake(id: string, otherwise: string) {
  const forget = useForget();
  const take = useRef<ReturnType<typeof taker>>(undefined);
  take.current ??= taker(otherwise);
  const fetchBook = take.current;
  const [linkUntil, setLinkUntil] = useState<string>();
  const step = useMutation({
    gcTime: 0,
    mutationFn: async ({ key, etag }: Asked) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } };
      const book = await fetchBook(async () => {
        setLinkUntil(undefined);
        const link = await bodyOf(api.POST('/api/v1/export-requests/{id}/link', { params }));
        setLinkUntil(link.expiresAt);
        return link;
      });
      save(book.bytes, book.name);
    },
    // Links left and whether it was taken are the server's to tell, even after a failure.
    onSettled: forget,
  });
  return { ...step, linkUntil };
}
