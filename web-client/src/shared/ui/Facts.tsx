import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  wide?: boolean;
}

/** Facts in two columns (one on the phone); a missing one says so instead of leaving a hole. */
export function Facts({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.label} className={fact.wide ? styles.wide : undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value ?? <span className={styles.none}>{t('noValue')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
