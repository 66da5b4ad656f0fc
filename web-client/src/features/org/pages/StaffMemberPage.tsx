import { ArrowLeftOutlined, EditOutlined, PlusOutlined, SwapOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { StaffDetail } from '@/shared/api/types';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { formatDate, formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useStaffMember } from '../api/staff';
import { AssignmentCard } from '../components/AssignmentCard';
import { CheckDialog } from '../components/CheckDialog';
import { CheckTag } from '../components/CheckTag';
import { StaffStatusTag } from '../components/StaffStatusTag';
import { StaffTimeline } from '../components/StaffTimeline';
import { TransferDialog } from '../components/TransferDialog';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** One human at work: who, where, as what, and what may be done now. */
export function Component() {
  const { id = '' } = useParams();
  const found = useStaffMember(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    );
  }
  if (found.isError) {
    return (
      <ProblemPage
        error={found.error}
        onRetry={() => void found.refetch()}
        about={{ id, resource: 'staff' }}
      />
    );
  }
  return <Member staff={found.data.staff} etag={found.data.etag} />;
}

interface Props {
  staff: StaffDetail;
  etag: string;
}

function Member({ staff, etag }: Props) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'transfer' | 'check'>();
  const action = (name: string) => staff.actions.find((one) => one.name === name);
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        above={
          <Link to="/staff" className={styles.back}>
            <ArrowLeftOutlined /> {t('staff.back')}
          </Link>
        }
        title={staff.name}
        tag={
          <>
            <StaffStatusTag status={staff.status} />{' '}
            {staff.synthetic && <Pill tone="muted">{t('staff.synthetic')}</Pill>}
          </>
        }
        subtitle={staff.schools.map((school) => school.name).join('、')}
        actions={
          <ActionButton
            icon={<SwapOutlined />}
            action={action('transfer')}
            text={t('staff.transfer.button')}
            onClick={() => setOpen('transfer')}
          />
        }
      />
      {open === 'transfer' && <TransferDialog staff={staff} onClose={close} />}
      {open === 'check' && <CheckDialog staff={staff} etag={etag} onClose={close} />}
      <div className={styles.layout}>
        <div className={styles.column}>
          <Card
            title={t('staff.facts')}
            extra={
              <ActionButton
                icon={<EditOutlined />}
                action={action('correct')}
                text={t('staff.correct.button')}
                onClick={() => void navigate(`/staff/${staff.id}/edit`)}
              />
            }
          >
            <PersonFacts staff={staff} />
          </Card>
          {(staff.backgroundCheck || action('check')) && (
            <Card
              title={t('staff.field.check')}
              extra={
                <ActionButton
                  icon={<EditOutlined />}
                  action={action('check')}
                  text={t('staff.check.button')}
                  onClick={() => setOpen('check')}
                />
              }
            >
              <CheckFacts check={staff.backgroundCheck} />
            </Card>
          )}
          <div className={styles.section}>
            <h2>{t('staff.assignments')}</h2>
            <ActionButton
              icon={<PlusOutlined />}
              action={action('assign')}
              text={t('staff.post.add')}
              onClick={() => void navigate(`/staff/${staff.id}/posts/new`)}
            />
          </div>
          {staff.assignments.map((assignment) => (
            <AssignmentCard key={assignment.id} assignment={assignment} />
          ))}
        </div>
        <div className={styles.column}>
          <StaffTimeline staff={staff} />
        </div>
      </div>
    </>
  );
}

function PersonFacts({ staff }: { staff: StaffDetail }) {
  const { t } = useTranslation('org');
  return (
    <Facts
      facts={[
        { label: t('staff.field.name'), value: staff.name },
        { label: t('staff.field.sex'), value: labelOf('sex', staff.sex) },
        { label: t('staff.field.phone'), value: staff.phone },
        { label: t('staff.field.category'), value: labelsOf('staffCategory', staff.categories) },
        { label: t('staff.field.managingUnit'), value: staff.managingUnit.name },
        { label: t('staff.field.createdAt'), value: formatInstant(staff.createdAt) },
        { label: t('staff.field.updatedAt'), value: formatInstant(staff.updatedAt) },
      ]}
    />
  );
}

function CheckFacts({ check }: { check: StaffDetail['backgroundCheck'] }) {
  const { t } = useTranslation('org');
  if (!check) return <p className={styles.soft}>{t('staff.check.hidden')}</p>;
  return (
    <Facts
      facts={[
        { label: t('staff.check.result'), value: <CheckTag flag={check.flag} /> },
        { label: t('staff.check.due'), value: check.due ? formatDate(check.due) : t('staff.check.never') },
      ]}
    />
  );
}
