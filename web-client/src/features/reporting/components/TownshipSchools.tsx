import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '@/shared/codes/codes';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTownshipSchools } from '../api/townships';
import { townshipLink } from '../model/links';
import styles from './PlacePanel.module.css';

interface Props {
  county: string;
  township: string;
}

/** The schools of a township, each one click away; the list of schools has filters and more. */
export function TownshipSchools({ county, township }: Props) {
  const { t } = useTranslation('reporting');
  const schools = useTownshipSchools(township);
  if (schools.isError) {
    return (
      <div className={styles.inset}>
        <ProblemAlert error={schools.error} onRetry={() => void schools.refetch()} />
      </div>
    );
  }
  if (schools.isPending) {
    return <Skeleton active className={styles.inset} title={false} paragraph={{ rows: 8 }} />;
  }
  const { items, total } = schools.data;
  if (items.length === 0) {
    return <EmptyState title={t('townships.noSchools')} text={t('townships.noSchoolsText')} />;
  }
  return (
    <>
      <p className={styles.note} role="status">
        {items[0]?.township?.name} <ShownOf shown={items.length} total={total} />
      </p>
      <ul className={styles.list} aria-label={t('townships.schoolsLabel')}>
        {items.map(({ id, name, typeCode }) => (
          <li key={id}>
            <Link to={`/schools/${id}`}>{name}</Link>
            <span className={`${styles.count} ${styles.soft}`}>{labelOf('type', typeCode)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.all}>
        <Link to={townshipLink(county, township)}>{t('townships.allOne')}</Link>
      </div>
    </>
  );
}
