import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '@/shared/format/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTownships } from '../api/townships';
import { countyLink, townshipLink } from '../model/links';
import styles from './PlacePanel.module.css';

interface Props {
  county: string;
  /** Where a township opens. */
  inside: (township: string) => string;
}

/** The townships of a county with their schools; each number leads to its rows. */
export function Townships({ county, inside }: Props) {
  const { t } = useTranslation('reporting');
  const { townships, failed, retry } = useTownships(county);
  if (!townships) {
    return (
      <div className={styles.inset}>
        {failed ? (
          <ProblemAlert error={failed} onRetry={retry} />
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 9 }} />
        )}
      </div>
    );
  }
  if (townships.length === 0) {
    return <EmptyState title={t('townships.emptyTitle')} text={t('townships.emptyText')} />;
  }
  return (
    <>
      {failed && (
        <div className={styles.inset}>
          <ProblemAlert error={failed} onRetry={retry} />
        </div>
      )}
      <p className={styles.note}>{t('townships.note')}</p>
      <ul className={styles.list} aria-label={t('townships.label')}>
        {townships.map(({ code, name, count }) => (
          <li key={code}>
            <Link to={inside(code)}>{name}</Link>
            <span className={styles.count}>
              {count === undefined ? (
                <span className={styles.soft}>—</span>
              ) : (
                <Link
                  to={townshipLink(county, code)}
                  aria-label={t('figure.open', {
                    about: name,
                    text: t('townships.schools', { schools: count }),
                  })}
                >
                  {t('townships.schools', { schools: formatCount(count) })}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.all}>
        <Link to={countyLink(county)}>{t('townships.all')}</Link>
      </div>
    </>
  );
}
