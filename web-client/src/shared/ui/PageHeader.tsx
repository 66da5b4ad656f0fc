import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface Props {
  title: string;
  tag?: ReactNode;
  subtitle?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, tag, subtitle, above, actions }: Props) {
  return (
    <header className={styles.header}>
      {above && <div className={styles.above}>{above}</div>}
      <div className={styles.row}>
        <div className={styles.titles}>
          <h1>
            {title}
            {tag && <span className={styles.tag}>{tag}</span>}
          </h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}
