/** The four of "1+3" in the order of the motif: the centre, then the arcs from inside out. */
export const pillars = ['GOV', 'SCHOOL', 'FAMILY', 'SOCIETY'] as const;
export type Pillar = (typeof pillars)[number];

/** The drawing is this wide and high; its middle is the middle of every ring. */
export const GAUGE = 200;
const MIDDLE = GAUGE / 2;

export interface Ring {
  radius: number;
  width: number;
}

/** The centre is a disc: an arc as wide as its own diameter fills like a slice of a cake. */
export const rings: Record<Pillar, Ring> = {
  GOV: { radius: 10, width: 20 },
  SCHOOL: { radius: 38, width: 13 },
  FAMILY: { radius: 61, width: 13 },
  SOCIETY: { radius: 84, width: 13 },
};

/** What is nearly done must not look done, and what has begun must be seen. */
const WIDEST = 350;
const NARROWEST = 3;

/** Degrees of an arc for a completion between 0 and 1: it closes only when the work is done. */
export function sweepOf(share: number): number {
  if (share >= 1) return 360;
  if (share <= 0) return 0;
  return Math.min(WIDEST, Math.max(NARROWEST, share * 360));
}

/** An arc from the top, clockwise. A whole circle is two halves: from a point to itself nothing is drawn. */
export function arcPath(radius: number, sweep: number): string {
  if (sweep <= 0) return '';
  const half = sweep >= 360;
  const end = half ? 180 : sweep;
  const first = `M ${at(radius, 0)} A ${radius} ${radius} 0 ${end > 180 ? 1 : 0} 1 ${at(radius, end)}`;
  return half ? `${first} A ${radius} ${radius} 0 0 1 ${at(radius, 360)}` : first;
}

function at(radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(MIDDLE + radius * Math.cos(angle)).toFixed(2)} ${(MIDDLE + radius * Math.sin(angle)).toFixed(2)}`;
}
