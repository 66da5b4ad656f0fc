import type { ReactNode } from 'react';
import { Logo } from './Logo';
import styles from './states.module.css';

interface Props {
  title: string;
  text?: string;
  action?: ReactNode;
}

/** Nothing here, and the next step. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <div className={styles.empty}>
      <Logo size={44} />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}
