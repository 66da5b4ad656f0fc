import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the person has asked the device for less movement (WCAG 2.3.3). */
export function useStill(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
