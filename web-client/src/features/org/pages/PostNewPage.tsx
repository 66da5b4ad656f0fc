import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import type { AssignmentCreate, StaffDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import editor from '@/shared/edit/RecordEditor.module.css';
import type { Picked } from '@/shared/list/picked';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { useSchoolChoices } from '@/shared/units/schoolChoices';
import { useAddPost, useStaffMember } from '../api/staff';
import { EndField, WorkFields } from '../components/WorkFields';
import styles from './SchoolPage.module.css';
import '../orgTexts';

interface Fields extends Omit<AssignmentCreate, 'staff' | 'school'> {
  school: Picked;
}

/** A second post of somebody who is registered already. */
export function Component() {
  const { t } = useTranslation('org');
  const { id = '' } = useParams();
  const found = useStaffMember(id);
  const within = useSchoolChoices('');
  if (found.isPending || within.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { staff } = found.data;
  const assign = staff.actions.find((action) => action.name === 'assign');
  const closed = assign?.enabled
    ? nowhereElse(staff, within.data) && t('staff.post.nowhere')
    : (assign?.reason ?? t('staff.post.notAllowed'));
  return (
    <>
      <PageHeader
        above={
          <Link to={`/staff/${id}`} className={styles.back}>
            <ArrowLeftOutlined /> {staff.name}
          </Link>
        }
        title={t('staff.post.add')}
        subtitle={staff.schools.map((school) => school.name).join('、')}
      />
      {closed ? <Alert type="info" showIcon title={closed} /> : <PostForm staff={staff} />}
    </>
  );
}

/** Who answers for one school finds no second one in it. */
function nowhereElse(staff: StaffDetail, within: ReturnType<typeof useSchoolChoices>['data']): boolean {
  const here = staff.schools.map((school) => school.id);
  return within !== undefined && !within.nextCursor && within.items.every(({ id }) => here.includes(id));
}

function PostForm({ staff }: { staff: StaffDetail }) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [dirty, setDirty] = useState(false);
  const add = useAddPost(staff.id);
  const keyFor = useRequestKey();
  const page = `/staff/${staff.id}`;

  const send = ({ school, subjects, ...rest }: Fields) => {
    const body: AssignmentCreate = {
      ...rest,
      subjects: subjects ?? [],
      staff: staff.id,
      school: school.id,
    };
    add.mutate(
      { body, key: keyFor(body) },
      {
        onSuccess: () => {
          setDirty(false);
          void message.success(t('staff.post.added'));
          void navigate(page, afterSaving);
        },
        onError: (error) =>
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field as keyof Fields,
              errors: [text],
            })),
          ),
      },
    );
  };

  return (
    <>
      <LeaveGuard dirty={dirty} kept="nowhere" />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{ category: 'FULL_TIME_TEACHER', subjects: [], fullTime: false }}
        onValuesChange={() => setDirty(true)}
        onFinish={send}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('staff.mainNo')}>
          <Form.Item<Fields>
            name="school"
            label={t('staff.field.school')}
            extra={t('staff.post.schoolHelp')}
            rules={[{ required: true, message: t('staff.form.schoolRule') }]}
          >
            <SchoolPicker without={staff.schools.map((school) => school.id)} />
          </Form.Item>
          <WorkFields />
          <Form.Item<Fields>
            name="from"
            label={t('staff.field.from')}
            extra={t('staff.form.fromHelp')}
            rules={[{ required: true, message: t('staff.form.fromRule') }]}
          >
            <DayPicker />
          </Form.Item>
          <EndField />
        </Card>
        {add.isError && <ProblemAlert error={add.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('staff.post.save')}
          </Button>
          <Button onClick={() => void navigate(page)}>{t('common:back')}</Button>
        </div>
      </Form>
    </>
  );
}
