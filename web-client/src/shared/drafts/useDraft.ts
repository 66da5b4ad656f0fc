import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../api/client';
import { ProblemError } from '../api/problem';
import { serverDraft } from '../auth/drafts';

const pause = 1500;

interface Saved<T> {
  /** What was written before and not sent. */
  restored?: T;
  /** Whether it is known if there is a draft. */
  ready: boolean;
  savedAt?: string;
  /** Another window has saved since; this one stops, so that nobody's words are lost. */
  elsewhere: boolean;
}

/**
 * Keeps a form on the server, encrypted, while it is written: two seconds at most are lost. For forms
 * whose words may not stay in a browser. One save at a time; the last words win the next one.
 */
export function useDraft<T extends Record<string, unknown>>(form: string, subject: string) {
  const [state, setState] = useState<Saved<T>>({ ready: false, elsewhere: false });
  const [pending, setPending] = useState(false);
  const etag = useRef<string>(undefined);
  const waiting = useRef<T>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(undefined);
  const over = useRef(false);

  useEffect(() => {
    const key = `${form}/${subject}`;
    serverDraft(key, state.savedAt !== undefined);
    return () => serverDraft(key, false);
  }, [form, subject, state.savedAt]);

  useEffect(() => {
    over.current = false;
    const params = { path: { form, subject } };
    answerOf(api.GET('/api/v1/drafts/{form}/{subject}', { params }))
      .then(({ body, etag: tag }) => {
        etag.current = tag;
        setState({ restored: body.content as T, ready: true, savedAt: body.savedAt, elsewhere: false });
      })
      .catch(() => setState({ ready: true, elsewhere: false }));
    return () => {
      over.current = true;
      clearTimeout(timer.current);
    };
  }, [form, subject]);

  const send = useCallback(
    async (content: T) => {
      try {
        const known = etag.current;
        const { body, etag: tag } = await answerOf(
          known
            ? api.PUT('/api/v1/drafts/{form}/{subject}', {
                params: { path: { form, subject }, header: { 'If-Match': known } },
                body: { content },
              })
            : api.POST('/api/v1/drafts', { body: { form, subject, content } }),
        );
        etag.current = tag;
        setState((before) => ({ ...before, savedAt: body.savedAt }));
        setPending(waiting.current !== undefined);
      } catch (refused) {
        const status = refused instanceof ProblemError ? refused.problem.status : 0;
        const elsewhere = status === 412 || status === 409;
        over.current ||= elsewhere;
        if (elsewhere) setState((before) => ({ ...before, elsewhere: true }));
        else waiting.current ??= content;
      }
    },
    [form, subject],
  );

  const flush = useCallback(async () => {
    const content = waiting.current;
    if (saving.current || over.current || content === undefined) return;
    waiting.current = undefined;
    saving.current = send(content);
    await saving.current;
    saving.current = undefined;
    if (waiting.current !== undefined) timer.current = setTimeout(() => void flush(), pause);
  }, [send]);

  const save = useCallback(
    (content: T) => {
      waiting.current = content;
      setPending(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  /** The form was sent or thrown away. */
  const discard = useCallback(async () => {
    over.current = true;
    clearTimeout(timer.current);
    waiting.current = undefined;
    // A save that is still on its way would write the draft anew behind its removal.
    await saving.current;
    try {
      await api.DELETE('/api/v1/drafts/{form}/{subject}', { params: { path: { form, subject } } });
    } catch {
      // What the form was for is done all the same; the draft is offered once more, to be thrown away.
    }
    setPending(false);
  }, [form, subject]);

  /** The form is emptied and written anew. */
  const startOver = useCallback(async () => {
    await discard();
    over.current = false;
    etag.current = undefined;
    setState({ ready: true, elsewhere: false });
  }, [discard]);

  /** `pending`: the last words are not on the server yet. */
  return { ...state, pending, save, discard, startOver };
}
