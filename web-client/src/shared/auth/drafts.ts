/**
 * Unsaved work of this tab (house.md §4.12: only L1 and L2 data may be kept like this). A draft ends
 * with the tab, with sign-out, or when it is saved or thrown away.
 */
const PREFIX = 'tongxin.draft.';

export interface Draft<T> {
  savedAt: string;
  /** The version the work began from, and what it said: needed to tell whose change is whose. */
  etag: string;
  original: T;
  value: T;
}

export function keepDraft<T>(key: string, draft: Draft<T>): void {
  sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
}

export function readDraft<T>(key: string): Draft<T> | undefined {
  const stored = sessionStorage.getItem(PREFIX + key);
  return stored === null ? undefined : (JSON.parse(stored) as Draft<T>);
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(PREFIX + key);
}

/** Forms on the screen whose words are kept on the server. */
const onServer = new Set<string>();

export function serverDraft(key: string, kept: boolean): void {
  if (kept) onServer.add(key);
  else onServer.delete(key);
}

/** Whether anything unsaved can be taken up again after the next sign-in. */
export function hasDrafts(): boolean {
  return onServer.size > 0 || Object.keys(sessionStorage).some((key) => key.startsWith(PREFIX));
}

export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
