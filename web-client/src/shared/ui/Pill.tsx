import type { ReactNode } from 'react';
import { type Tone, tones } from '../theme/tokens';
import styles from './Pill.module.css';

interface Props {
  tone: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

/** A short word with a tone; the word carries the meaning, the colour repeats it. */
export function Pill({ tone, icon, children }: Props) {
  const { text, wash } = tones[tone];
  return (
    <span className={styles.pill} style={{ color: text, background: wash }}>
      {icon}
      {children}
    </span>
  );
}
