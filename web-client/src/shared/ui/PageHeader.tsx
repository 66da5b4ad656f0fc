import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageHeader.module.css';

interface Props {
  title: string;
  tag?: ReactNode;
  subtitle?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, tag, subtitle, above, actions }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);

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
