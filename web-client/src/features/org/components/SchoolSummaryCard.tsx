import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchoolRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import { StatusTag } from '@/shared/ui/StatusTag';
import styles from './SchoolList.module.css';
import '../orgTexts';

export function SchoolSummaryCard({ school }: { school: SchoolRow }) {
  const { t } = useTranslation('org');
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/schools/${school.id}`}>{school.name}</Link>
        <StatusTag status={school.status} />
      </div>
      <div className={styles.line}>
        {labelOf('type', school.typeCode)} · {labelOf('ownership', school.ownership)}
      </div>
      <div className={styles.line}>
        {school.county.name} {school.township.name}
      </div>
      <div className={styles.line}>
        {t('field.updatedAt')} {formatInstantShort(school.updatedAt)}
      </div>
    </div>
  );
}
