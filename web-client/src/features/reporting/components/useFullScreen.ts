import { useEffect } from 'react';

/** Asks for the whole screen; only a click may, and some devices and offices do not allow it at all. */
export function askFullScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/**
 * Esc ends what fills the screen. Where the browser has given the whole screen it keeps the key for
 * itself and only tells that the screen is its own again.
 */
export function useFullScreenEnd(onEnd: () => void): void {
  useEffect(() => {
    // A notice that stands in front takes the key for itself.
    const free = () => !document.querySelector('[role="dialog"]');
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && free()) onEnd();
    };
    const onChange = () => {
      if (!document.fullscreenElement && free()) onEnd();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onChange);
    };
  }, [onEnd]);
  useEffect(
    () => () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    },
    [],
  );
}
