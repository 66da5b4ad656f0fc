import { useRef } from 'react';

/**
 * The Idempotency-Key of a form: the same words sent again, because no answer came, are done once;
 * other words are another request.
 */
export function useRequestKey(): (body: unknown) => string {
  const last = useRef({ text: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last.current.text) last.current = { text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
