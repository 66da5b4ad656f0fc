import { AuditOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { RosterRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useRoster } from '../api/students';
import styles from '../components/People.module.css';
import { RosterTag, StudentStatusTag } from '../components/tags';
import { linkCounts } from '../model/family';
import { wordOf } from '../model/words';
import '../peopleTexts';

/** The names of one class, and whose parents are not linked yet. */
export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const me = useMe();
  const navigate = useNavigate();
  const found = useRoster(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 12 }} />
      </Card>
    );
  }
  if (found.isError) {
    return (
      <ProblemPage
        error={found.error}
        onRetry={() => void found.refetch()}
        about={{ id, resource: 'classes' }}
      />
    );
  }
  const { className, pupils } = found.data;
  const waiting = linkCounts(pupils).WAITING ?? 0;
  return (
    <>
      <PageHeader
        above={may(me, 'class:read') && <BackLink to={`/classes/${id}`} text={className} />}
        title={t('roster.of', { name: className })}
        subtitle={t('roster.count', { count: pupils.length })}
        actions={
          <>
            {may(me, 'guardian-link:write') && pupils.length > 0 && (
              <Button icon={<PrinterOutlined />} onClick={() => void navigate(`/classes/${id}/codes`)}>
                {t('roster.codes')}
              </Button>
            )}
            {waiting > 0 && may(me, 'guardian-link:read') && (
              <Button
                type="primary"
                icon={<AuditOutlined />}
                onClick={() => void navigate(`/guardian-links?classGroup=${id}`)}
              >
                {t('roster.review', { count: waiting })}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.narrow}>
        <Card>
          {pupils.length === 0 ? (
            <EmptyState title={t('roster.empty')} text={t('roster.emptyText')} />
          ) : (
            <>
              <Sum pupils={pupils} />
              <ul className={desk.rows} aria-label={t('roster.title')}>
                {pupils.map((row) => (
                  <li key={row.id}>
                    <Pupil row={row} opens={may(me, 'student:read')} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Card>
      </div>
    </>
  );
}

function Sum({ pupils }: { pupils: RosterRow[] }) {
  const { t } = useTranslation('people');
  const counts = linkCounts(pupils);
  const known = ['LINKED', 'WAITING', 'NONE'].filter((one) => counts[one]);
  if (known.length === 0) return null;
  return (
    <p className={styles.sum}>
      {known.map((one) => (
        <span key={one}>{t('roster.sum', { what: wordOf('rosterLink', one), count: counts[one] ?? 0 })}</span>
      ))}
    </p>
  );
}

function Pupil({ row, opens }: { row: RosterRow; opens: boolean }) {
  return (
    <>
      <div className={desk.title}>
        {opens ? <Link to={`/students/${row.id}`}>{row.name}</Link> : <strong>{row.name}</strong>}
        <span className={desk.tags}>
          {row.status !== 'ENROLLED' && <StudentStatusTag status={row.status} />}
          {row.linked && <RosterTag linked={row.linked} />}
        </span>
      </div>
      <div className={desk.soft}>{labelOf('sex', row.sex)}</div>
    </>
  );
}
