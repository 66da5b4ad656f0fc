import styles from './Logo.module.css';

interface Props {
  size?: number;
  /** The arcs turn while something is on its way. */
  busy?: boolean;
  /** The arcs close: nothing is left to do. */
  closed?: boolean;
  title?: string;
}

/** An arc from a point to itself would not be drawn. */
const FULL = 359.9;

const arc = (radius: number, from: number, sweep: number) => {
  const point = (degrees: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(32 + radius * Math.cos(angle)).toFixed(2)} ${(32 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M ${point(from)} A ${radius} ${radius} 0 ${sweep > 180 ? 1 : 0} 1 ${point(from + sweep)}`;
};

/** 同心圆: one centre, government, and three arcs (school, family, society) that do not quite close. */
export function Logo({ size = 32, busy = false, closed = false, title }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      fill="none"
      strokeWidth={5}
      strokeLinecap="round"
      className={busy ? styles.busy : undefined}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <circle cx="32" cy="32" r="6" fill="var(--ink)" />
      <path d={arc(12.5, 30, closed ? FULL : 290)} stroke="var(--jade)" className={styles.inner} />
      <path d={arc(20, 150, closed ? FULL : 300)} stroke="var(--hibiscus)" className={styles.middle} />
      <path d={arc(27.5, 270, closed ? FULL : 310)} stroke="var(--amber)" className={styles.outer} />
    </svg>
  );
}
