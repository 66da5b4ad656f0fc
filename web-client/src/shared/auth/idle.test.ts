import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Tabs, watchIdle } from './idle';

const MINUTE = 60_000;

/** Tabs of one browser: each hears what the others say. */
function browser(): () => Tabs {
  const tabs = new Set<(event: { data: unknown }) => void>();
  return () => {
    let mine: (event: { data: unknown }) => void = () => {};
    return {
      postMessage: (data) => {
        for (const hear of tabs) if (hear !== mine) hear({ data });
      },
      addEventListener: (_, hear) => {
        mine = hear;
        tabs.add(hear);
      },
      close: () => tabs.delete(mine),
    };
  };
}

describe('a screen that nobody touches', () => {
  const open = browser();
  let page: EventTarget;
  let ended: ReturnType<typeof vi.fn<() => void>>;
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-28T08:00:00Z') });
    page = new EventTarget();
    ended = vi.fn<() => void>();
    stop = watchIdle(15 * MINUTE, ended, page, open());
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const touch = (input: string, where = page) => where.dispatchEvent(new Event(input));

  it('is over after the time, once', () => {
    vi.advanceTimersByTime(14 * MINUTE);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(ended).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60 * MINUTE);
    touch('keydown');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel'])('is kept by %s', (input) => {
    vi.advanceTimersByTime(14 * MINUTE);
    touch(input);
    vi.advanceTimersByTime(14 * MINUTE);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('is kept by work in another tab, and not by a tab that only stands open', () => {
    const other = new EventTarget();
    const otherEnded = vi.fn<() => void>();
    const stopOther = watchIdle(15 * MINUTE, otherEnded, other, open());
    vi.advanceTimersByTime(14 * MINUTE);
    touch('keydown', other);
    vi.advanceTimersByTime(14 * MINUTE);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(otherEnded).toHaveBeenCalledTimes(1);
    stopOther();
  });

  it('is not revived by whoever opens the lid of a laptop that slept', () => {
    vi.setSystemTime(new Date('2026-11-28T09:00:00Z'));
    touch('pointermove');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('is not watched any more once it was left', () => {
    stop();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(ended).not.toHaveBeenCalled();
  });
});
