import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchoolRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { StatusTag } from '@/shared/ui/StatusTag';
import '../orgTexts';

export function SchoolSummaryCard({ school }: { school: SchoolRow }) {
  const { t } = useTranslation('org');
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={`/schools/${school.id}`}>{school.name}</Link>
        <StatusTag status={school.status} />
      </div>
      <div className={desk.soft}>
        {labelOf('type', school.typeCode)} · {labelOf('ownership', school.ownership)}
      </div>
      <div className={desk.soft}>
        {school.county.name} {school.township.name}
      </div>
      <div className={desk.soft}>
        {t('field.updatedAt')} {formatInstantShort(school.updatedAt)}
      </div>
    </div>
  );
}
