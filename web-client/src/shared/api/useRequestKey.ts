import { useRef } from 'react';

/**
 * The Idempotency-Key of a form: the same words sent again, because no answer came, are done once;
 * other words are another request.
 */
export function useRequestKey(): (body: unknown) => string {
  const keyFor = useRef<(body: unknown) => string>(undefined);
  keyFor.current ??= requestKeys();
  return keyFor.current;
}

/** One form's keys. */
export function requestKeys(): (body: unknown) => string {
  let last = { text: '', key: '' };
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last.text) last = { text, key: crypto.randomUUID() };
    return last.key;
  };
}
