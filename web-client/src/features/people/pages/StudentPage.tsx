import { EditOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { hasCode, problemOf } from '@/shared/api/problem';
import { may, useMe } from '@/shared/auth/me';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { FailurePage } from '@/shared/ui/ProblemPage';
import { type StudentVerb, type StudentVersion, useStudent } from '../api/students';
import { ArrangementsTab } from '../components/ArrangementsTab';
import { CategoriesTab } from '../components/CategoriesTab';
import { ConsentsTab } from '../components/ConsentsTab';
import { DuplicateReportDialog } from '../components/DuplicateReportDialog';
import { DuplicatesTab } from '../components/DuplicatesTab';
import { EnrolmentTab } from '../components/EnrolmentTab';
import { FamilyTab } from '../components/FamilyTab';
import { IdentityDialog } from '../components/IdentityDialog';
import { OrdersTab } from '../components/OrdersTab';
import styles from '../components/People.module.css';
import { PlaceDialog } from '../components/PlaceDialog';
import { RevealDialog } from '../components/RevealDialog';
import { SafeTab } from '../components/SafeTab';
import { StudentFacts } from '../components/StudentFacts';
import { StudentStepDialog } from '../components/StudentStepDialog';
import { TransferOfferDialog } from '../components/TransferOfferDialog';
import { StudentStatusTag } from '../components/tags';
import '../peopleTexts';

const verbs: readonly StudentVerb[] = ['return', 'resume', 'suspend', 'leave', 'drop', 'decease'];

type Dialog = StudentVerb | 'duplicate' | 'place' | 'reveal' | 'identify' | 'transfer';

/** One pupil: where it learns, who answers for it, what may be done now. */
export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const found = useStudent(id);
  const survivor = hasCode(found.error, 'MERGED') && problemOf(found.error).errors[0]?.message;
  if (survivor) {
    return (
      <FailurePage
        error={found.error}
        action={
          <LinkButton to={`/students/${survivor}`} type="primary">
            {t('duplicates:gone.open')}
          </LinkButton>
        }
      />
    );
  }
  return <Loaded found={found} page={Pupil} />;
}

function Pupil({ student, etag }: StudentVersion) {
  const { t } = useTranslation('people');
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Dialog>();
  const close = () => setOpen(undefined);
  const action = (name: string) => student.actions.find((one) => one.name === name);
  const verb = verbs.find((one) => one === open);
  const tabs = [
    may(me, 'guardian-link:read') && {
      key: 'family',
      label: t('family.title'),
      children: <FamilyTab student={student.id} />,
    },
    may(me, 'court-order:read') && {
      key: 'orders',
      label: t('orders:title'),
      children: <OrdersTab student={student.id} />,
    },
    may(me, 'safe-contact:read') && {
      key: 'safe',
      label: t('safe:title'),
      children: <SafeTab student={student.id} />,
    },
    may(me, 'consent:read') && {
      key: 'consents',
      label: t('consents:tab'),
      children: <ConsentsTab student={student.id} />,
    },
    may(me, 'enrolment:read') && {
      key: 'enrolments',
      label: t('enrolment.title'),
      children: <EnrolmentTab student={student.id} />,
    },
    may(me, 'student-duplicate:read') && {
      key: 'duplicates',
      label: t('duplicates:tab.title'),
      children: <DuplicatesTab student={student.id} />,
    },
    // Last, so that none of them is open before somebody wants it to be.
    may(me, 'care-arrangement:read') && {
      key: 'arrangements',
      label: t('care:arrangement.title'),
      children: <ArrangementsTab student={student.id} />,
    },
    may(me, 'special-category:read') && {
      key: 'categories',
      label: t('care:category.title'),
      children: <CategoriesTab student={student.id} school={student.school.id} />,
    },
  ].filter((tab) => tab !== false);
  return (
    <>
      <PageHeader
        above={
          <BackLink
            to={me.actingRole === 'guardian' ? '/my-children' : '/students'}
            text={me.actingRole === 'guardian' ? t('children.title') : t('list.title')}
          />
        }
        title={student.name}
        tag={
          <>
            <StudentStatusTag status={student.status} />{' '}
            {student.synthetic && <Pill tone="muted">{t('synthetic')}</Pill>}
          </>
        }
        subtitle={[student.school.name, student.classGroup?.name].filter(Boolean).join(' · ')}
        actions={
          <>
            {may(me, 'student-circle:read') && (
              <LinkButton to={`/students/${student.id}/circle`}>{t('action.circle')}</LinkButton>
            )}
            {may(me, 'student-duplicate:write') && (
              <Button onClick={() => setOpen('duplicate')}>{t('duplicates:report.action')}</Button>
            )}
            <ActionButton
              action={action('transfer')}
              text={t('action.transfer')}
              onClick={() => setOpen('transfer')}
            />
            {verbs.map((one) => (
              <ActionButton
                key={one}
                danger={one === 'drop' || one === 'decease'}
                action={action(one)}
                text={t(`action.${one}`)}
                onClick={() => setOpen(one)}
              />
            ))}
            <ActionButton
              type="primary"
              action={action('place')}
              text={t('action.place')}
              onClick={() => setOpen('place')}
            />
          </>
        }
      />
      {verb && <StudentStepDialog student={student} etag={etag} verb={verb} onClose={close} />}
      {open === 'place' && <PlaceDialog student={student} etag={etag} onClose={close} />}
      {open === 'transfer' && <TransferOfferDialog student={student} onClose={close} />}
      {open === 'duplicate' && <DuplicateReportDialog student={student} onClose={close} />}
      {open === 'reveal' && <RevealDialog student={student} onClose={close} />}
      {open === 'identify' && <IdentityDialog student={student} etag={etag} onClose={close} />}
      <div className={styles.layout}>
        <Card
          title={t('facts')}
          extra={
            <div className={desk.tags}>
              <ActionButton
                icon={<EyeOutlined />}
                action={action('reveal')}
                text={t('action.reveal')}
                onClick={() => setOpen('reveal')}
              />
              <ActionButton
                action={action('identify')}
                text={t('action.identify')}
                onClick={() => setOpen('identify')}
              />
              <ActionButton
                icon={<EditOutlined />}
                action={action('update')}
                text={t('action.update')}
                onClick={() => void navigate(`/students/${student.id}/edit`)}
              />
            </div>
          }
        >
          <StudentFacts student={student} />
        </Card>
        {tabs.length > 0 && (
          <Card>
            <Tabs items={tabs} />
          </Card>
        )}
      </div>
    </>
  );
}
