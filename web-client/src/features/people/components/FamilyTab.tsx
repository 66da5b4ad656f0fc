import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { GuardianLinkRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useFamily } from '../api/links';
import { inOrder } from '../model/family';
import { wordOf } from '../model/words';
import { LinkStatusTag } from './tags';

/** Who answers for a pupil: those who wait first, those who ended last. */
export function FamilyTab({ student }: { student: string }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const writes = may(useMe(), 'guardian-link:write');
  const found = useFamily(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const register = writes && (
    <Button icon={<PlusOutlined />} onClick={() => void navigate(`/students/${student}/guardians/new`)}>
      {t('family.register')}
    </Button>
  );
  if (found.data.items.length === 0) {
    return <EmptyState title={t('family.none')} text={t('family.noneText')} action={register} />;
  }
  return (
    <>
      <ul className={desk.rows} aria-label={t('family.title')}>
        {inOrder(found.data.items).map((link) => (
          <li key={link.id}>
            <FamilyRow link={link} />
          </li>
        ))}
      </ul>
      {register && <p>{register}</p>}
    </>
  );
}

/** One who answers for a pupil, in a few words; the whole row opens it. */
function FamilyRow({ link }: { link: GuardianLinkRow }) {
  const { t } = useTranslation('people');
  return (
    <>
      <div className={desk.title}>
        <Link to={`/guardian-links/${link.id}`}>
          {wordOf('relation', link.relation)} {link.guardianName}
        </Link>
        <LinkStatusTag status={link.status} />
      </div>
      <div className={desk.soft}>
        {wordOf('linkRole', link.role)} · {link.phone ?? t('family.noPhone')}
      </div>
      <LinkMarks link={link} />
    </>
  );
}

/** What one must not overlook of a link. */
export function LinkMarks({ link }: { link: GuardianLinkRow }) {
  const { t } = useTranslation('people');
  return (
    <div className={desk.tags}>
      {link.cutByOrder && <Pill tone="overdue">{t('family.cut')}</Pill>}
      {!link.mayView && !link.cutByOrder && <Pill tone="muted">{t('family.notViewing')}</Pill>}
      {link.livesWith && <Pill tone="track">{t('family.livesWith')}</Pill>}
      <Pill tone={link.hasAccount ? 'done' : 'muted'}>
        {link.hasAccount ? t('family.account') : t('family.noAccount')}
      </Pill>
    </div>
  );
}
