import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { formatDate } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useArrangements } from '../api/arrangements';
import { missingOf } from '../model/notice';
import '../careTexts';
import { ArrangementDialog } from './ArrangementDialog';
import { ContactLight } from './ContactLight';
import { CareStatusTag } from './tags';

/** Who looks after a pupil whose parents are away, and whether they keep in touch. */
export function ArrangementsTab({ student }: { student: string }) {
  const { t } = useTranslation('care');
  const writes = may(useMe(), 'care-arrangement:write');
  const [open, setOpen] = useState(false);
  const found = useArrangements(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const { items } = found.data;
  // There is one at a time: the next one is written down when this one has ended.
  const register = writes && items.every((one) => one.status !== 'ACTIVE') && (
    <Button icon={<PlusOutlined />} onClick={() => setOpen(true)}>
      {t('arrangement.register')}
    </Button>
  );
  return (
    <>
      {open && <ArrangementDialog student={student} onClose={() => setOpen(false)} />}
      {items.length === 0 ? (
        <EmptyState title={t('arrangement.none')} text={t('arrangement.noneText')} action={register} />
      ) : (
        <>
          <ul className={desk.rows} aria-label={t('arrangement.title')}>
            {items.map((row) => {
              const missing = row.status === 'ACTIVE' && missingOf(row);
              return (
                <li key={row.id}>
                  <div className={desk.title}>
                    <Link to={`/care-arrangements/${row.id}`}>
                      {t('arrangement.row', { name: row.carerName })}
                    </Link>
                    <CareStatusTag status={row.status} />
                  </div>
                  <div className={desk.soft}>
                    {row.to
                      ? t('arrangement.span', { from: formatDate(row.from), to: formatDate(row.to) })
                      : t('arrangement.since', { from: formatDate(row.from) })}
                  </div>
                  <div className={desk.tags}>
                    <ContactLight arrangement={row} />
                    {missing && <Pill tone="risk">{t(`arrangement.missing${missing}`)}</Pill>}
                  </div>
                </li>
              );
            })}
          </ul>
          {register && <p>{register}</p>}
        </>
      )}
    </>
  );
}
