import { type RefObject, useEffect } from 'react';

/** More than a dialog over a dialog ever needs. */
const LONGEST = 30;

/**
 * Whoever works without a mouse keeps their place: when what had the focus is taken away, a dialog
 * that closes or a button that no longer applies, it goes back to the last place that is still there,
 * at worst to the page. Without this it would start over at the top of everything.
 */
export function useKeptPlace(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let trail: HTMLElement[] = [];
    const lost = () => document.activeElement === null || document.activeElement === document.body;
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      trail = [target, ...trail.filter((one) => one !== target && one.isConnected)].slice(0, LONGEST);
    };
    // A click on nothing leaves the place on purpose.
    const leave = () => setTimeout(() => lost() && trail.splice(0));
    let asked = false;
    const restore = () => {
      asked = false;
      if (trail.length === 0 || !lost()) return;
      for (const place of [...trail, page.current]) {
        place?.focus({ preventScroll: true });
        if (!lost()) return;
      }
    };
    // Between two stops of Tab nothing has the focus for a moment: only afterwards it is known to be lost.
    const keep = new MutationObserver(() => {
      if (asked || !lost()) return;
      asked = true;
      setTimeout(restore);
    });
    keep.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', follow);
    document.addEventListener('mousedown', leave);
    return () => {
      keep.disconnect();
      document.removeEventListener('focusin', follow);
      document.removeEventListener('mousedown', leave);
    };
  }, [page]);
}
