import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import styles from './CardList.module.css';

interface Props<T> {
  label: string;
  rows: T[];
  loading: boolean;
  card: (row: T) => ReactNode;
  empty: ReactNode;
}

/** The list on a phone: one card a row, the whole card a target for the thumb. */
export function CardList<T extends { id: string }>({ label, rows, loading, card, empty }: Props<T>) {
  if (loading) {
    return (
      <div className={styles.list} aria-busy="true">
        {['a', 'b', 'c', 'd'].map((key) => (
          <div key={key} className={styles.card}>
            <Skeleton active title={{ width: '60%' }} paragraph={{ rows: 2 }} />
          </div>
        ))}
      </div>
    );
  }
  if (rows.length === 0) return empty;
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          {card(row)}
        </li>
      ))}
    </ul>
  );
}
