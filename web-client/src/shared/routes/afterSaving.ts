import type { Location } from 'react-router';

/**
 * How a form goes on when it was saved. Its guard lets this pass whatever it still believes to be
 * unsaved: it learns of the save a moment later, and on a slow machine too late.
 */
export const afterSaving = { state: { saved: true } };

/** Whether a step onward is that one; who walks back in the history has left nothing saved. */
export function isAfterSaving({ state }: Location, action: 'POP' | 'PUSH' | 'REPLACE'): boolean {
  return action !== 'POP' && (state as { saved?: boolean } | null)?.saved === true;
}
