import { ArrowLeftOutlined, EditOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { type ClassVerb, type ClassVersion, useClass, useClassSize } from '../api/classes';
import { gradeName } from '../model/grades';
import '../classTexts';
import { ActionButton } from '@/shared/ui/ActionButton';
import { ClassStatusTag } from '../components/ClassStatusTag';
import { ClassStepDialog } from '../components/ClassStepDialog';
import { ClassTimeline } from '../components/ClassTimeline';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** One class: who leads it, how large it is, what it has been through, what may be done now. */
export function Component() {
  const { id = '' } = useParams();
  const found = useClass(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
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
  return <Group {...found.data} />;
}

function Group({ detail, etag }: ClassVersion) {
  const { t } = useTranslation('classes');
  const navigate = useNavigate();
  const [verb, setVerb] = useState<ClassVerb>();
  const me = useMe();
  const group = detail.classGroup;
  const pupils = useClassSize(group.id, may(me, 'class-roster:read') && may(me, 'student:read')).data;
  const action = (name: string) => detail.actions.find((one) => one.name === name);
  return (
    <>
      <PageHeader
        above={
          <Link to={`/classes?school=${group.school.id}`} className={styles.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={group.name}
        tag={
          <>
            <ClassStatusTag status={group.status} />{' '}
            {detail.synthetic && <Pill tone="muted">{t('synthetic')}</Pill>}
          </>
        }
        subtitle={group.school.name}
        actions={
          <>
            {pupils ? (
              <Button
                icon={<UnorderedListOutlined />}
                onClick={() => void navigate(`/classes/${group.id}/roster`)}
              >
                {t('roster', { count: pupils })}
              </Button>
            ) : null}
            <ActionButton
              danger
              action={action('dissolve')}
              text={t('action.dissolve')}
              onClick={() => setVerb('dissolve')}
            />
            <ActionButton
              action={action('reopen')}
              text={t('action.reopen')}
              onClick={() => setVerb('reopen')}
            />
            <ActionButton
              type="primary"
              icon={<EditOutlined />}
              action={action('update')}
              text={t('action.update')}
              onClick={() => void navigate(`/classes/${group.id}/edit`)}
            />
          </>
        }
      />
      {verb && <ClassStepDialog group={group} etag={etag} verb={verb} onClose={() => setVerb(undefined)} />}
      <div className={styles.layout}>
        <Card title={t('facts')}>
          <ClassFacts detail={detail} />
        </Card>
        <ClassTimeline id={group.id} />
      </div>
    </>
  );
}

function ClassFacts({ detail }: Pick<ClassVersion, 'detail'>) {
  const { t } = useTranslation('classes');
  const mayOpenStaff = may(useMe(), 'staff:read');
  const group = detail.classGroup;
  return (
    <Facts
      facts={[
        {
          label: t('field.school'),
          value: <Link to={`/schools/${group.school.id}`}>{group.school.name}</Link>,
        },
        { label: t('field.stage'), value: labelOf('stage', group.stage) },
        { label: t('field.grade'), value: gradeName(group.gradeCode) },
        { label: t('field.schoolYear'), value: t('ofYear', { year: group.schoolYear }) },
        { label: t('field.entryYear'), value: String(group.entryYear) },
        { label: t('field.number'), value: String(group.number) },
        {
          label: t('field.homeroom'),
          value:
            group.homeroom && mayOpenStaff ? (
              <Link to={`/staff/${group.homeroom.id}`}>{group.homeroom.name}</Link>
            ) : (
              (group.homeroom?.name ?? t('none'))
            ),
        },
        {
          label: t('field.capacity'),
          value: group.capacity && t('seats', { count: group.capacity }),
        },
        { label: t('field.activeFrom'), value: formatDate(detail.activeFrom) },
        ...(detail.activeTo ? [{ label: t('field.activeTo'), value: formatDate(detail.activeTo) }] : []),
        { label: t('field.createdAt'), value: formatInstant(detail.createdAt) },
        { label: t('field.updatedAt'), value: formatInstant(group.updatedAt) },
      ]}
    />
  );
}
