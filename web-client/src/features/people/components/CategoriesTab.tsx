import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me, SpecialCategoryRow } from '@/shared/api/types';
import { actingRoleOf, may, useMe } from '@/shared/auth/me';
import { dayToday } from '@/shared/format/days';
import { formatDate } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useCategories } from '../api/care';
import '../careTexts';
import { CategoryDialog } from './CategoryDialog';
import { CareStatusTag } from './tags';

/** That a pupil needs care: why stands on a page of its own, for whoever may know it. */
export function CategoriesTab({ student, school }: { student: string; school: string }) {
  const { t } = useTranslation('care');
  const me = useMe();
  const writes = may(me, 'special-category:write') && isReaderAt(me, school);
  const [open, setOpen] = useState(false);
  const found = useCategories(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const register = writes && (
    <Button icon={<PlusOutlined />} onClick={() => setOpen(true)}>
      {t('category.register')}
    </Button>
  );
  return (
    <>
      {open && <CategoryDialog student={student} onClose={() => setOpen(false)} />}
      {found.data.items.length === 0 ? (
        <EmptyState
          title={t('category.none')}
          text={writes ? t('category.noneWriter') : t('category.noneText')}
          action={register}
        />
      ) : (
        <>
          <ul className={desk.rows} aria-label={t('category.title')}>
            {found.data.items.map((row) => (
              <li key={row.id}>
                <div className={desk.title}>
                  <Link to={`/special-categories/${row.id}`}>{t('needs')}</Link>
                  <CareStatusTag status={row.status} />
                </div>
                <div className={desk.soft}>
                  {row.to
                    ? t('category.ended', { from: formatDate(row.from), to: formatDate(row.to) })
                    : t('category.row', { from: formatDate(row.from), review: formatDate(row.nextReview) })}
                </div>
                {isToReview(row) && (
                  <div className={desk.tags}>
                    <Pill tone="risk">{t('category.over')}</Pill>
                  </div>
                )}
              </li>
            ))}
          </ul>
          {register && <p>{register}</p>}
        </>
      )}
    </>
  );
}

/** Only whoever is named for a school may write there; the same role elsewhere may not. */
function isReaderAt(me: Me, school: string): boolean {
  return (actingRoleOf(me)?.grants ?? []).some(({ post, ref }) => post === 'NAMED_READER' && ref === school);
}

/** Somebody has to look whether it still is as it was. */
export function isToReview({ status, nextReview }: SpecialCategoryRow): boolean {
  return status === 'ACTIVE' && nextReview <= dayToday();
}
