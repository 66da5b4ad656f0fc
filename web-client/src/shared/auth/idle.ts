/** How often the clock is looked at, and how often the other tabs hear of somebody at work in this one. */
const LOOK = 10_000;
const TELL = 5_000;

const inputs = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel'] as const;

/** What tabs of this browser tell each other; a BroadcastChannel. */
export interface Tabs {
  postMessage(at: number): void;
  addEventListener(type: 'message', hear: (event: { data: unknown }) => void): void;
  close(): void;
}

/**
 * Calls once when nobody has touched any tab of this browser for the given time (S-02). Requests do
 * not count: lists ask for news by themselves. It goes by the clock on the wall, because timers stand
 * still while a laptop sleeps; and whoever comes back too late does not revive what is over.
 */
export function watchIdle(
  limit: number,
  onIdle: () => void,
  page: EventTarget = window,
  tabs: Tabs = new BroadcastChannel('tongxin.activity'),
): () => void {
  let last = Date.now();
  let told = 0;

  const stop = () => {
    clearInterval(clock);
    for (const input of inputs) page.removeEventListener(input, touched, { capture: true });
    tabs.close();
  };
  const over = () => {
    if (Date.now() - last < limit) return false;
    stop();
    onIdle();
    return true;
  };
  const touched = () => {
    if (over()) return;
    last = Date.now();
    if (last - told < TELL) return;
    told = last;
    tabs.postMessage(last);
  };

  const clock = setInterval(over, LOOK);
  for (const input of inputs) page.addEventListener(input, touched, { capture: true, passive: true });
  tabs.addEventListener('message', ({ data }) => {
    if (typeof data === 'number') last = Math.max(last, Math.min(data, Date.now()));
  });
  tabs.postMessage(last);
  return stop;
}
