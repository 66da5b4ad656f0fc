import type { HeldRole } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';

const SECOND = 1_000;

/** How long one figure stands, and how often all are read again. */
export const TURN = 20 * SECOND;
export const REFRESH = 300 * SECOND;

/** Which figure stands on the wall, and whether the next one comes by itself. */
export interface Turning {
  chosen: string | undefined;
  paused: boolean;
}

export type Turn =
  | { kind: 'tick'; ids: readonly string[] }
  | { kind: 'choose'; id: string }
  | { kind: 'pause' };

/** Whoever asks the device for less movement gets a wall that stands still until it is told to turn. */
export function firstTurning(chosen: string | undefined, still: boolean): Turning {
  return { chosen, paused: still };
}

export function turned(now: Turning, turn: Turn): Turning {
  if (turn.kind === 'pause') return { ...now, paused: !now.paused };
  if (turn.kind === 'choose') return { ...now, chosen: turn.id };
  if (now.paused || turn.ids.length === 0) return now;
  return { ...now, chosen: nextOf(turn.ids, now.chosen) };
}

/** The one after; an id that is not there is before the first. */
export function nextOf(ids: readonly string[], id: string | undefined): string | undefined {
  return ids[(ids.indexOf(id ?? '') + 1) % ids.length];
}

/** Where the figures are from. For whom somebody acts is a person's name: it does not hang on a wall. */
export function wallPlaces(held: HeldRole | undefined): string {
  const places = held?.grants.map(({ name, scopeKind }) => name ?? labelOf('scopeKind', scopeKind)) ?? [];
  return [...new Set(places)].join('、');
}
