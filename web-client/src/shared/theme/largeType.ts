import { useSyncExternalStore } from 'react';

const KEY = 'tongxin.largeType';
const listeners = new Set<() => void>();

function read(): boolean {
  return localStorage.getItem(KEY) === 'true';
}

export function setLargeType(on: boolean): void {
  localStorage.setItem(KEY, String(on));
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this browser shows larger type; a preference of the device, not of the account. */
export function useLargeType(): boolean {
  return useSyncExternalStore(subscribe, read);
}
