import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { problemOf, warningOf } from '@/shared/api/problem';
import type { ClassCreate, GivenReason } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { optionsOf } from '@/shared/codes/codes';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useSchoolChoices } from '@/shared/units/schoolChoices';
import { useCreateClass } from '../api/classes';
import { useSchool } from '../api/schools';
import { entryYearOf } from '../model/grades';
import '../classTexts';
import editor from '@/shared/edit/RecordEditor.module.css';
import type { Picked } from '@/shared/list/picked';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { ClassFields } from '../components/ClassFields';
import type { ClassForm } from '../model/classForm';
import styles from './SchoolPage.module.css';
import '../orgTexts';

interface Fields extends ClassForm {
  school: Picked;
  stage: string;
}

/** A new class of a school. */
export function Component() {
  const { t } = useTranslation('classes');
  const [search] = useSearchParams();
  const school = search.get('school') ?? undefined;
  return (
    <>
      <PageHeader
        above={
          <Link to={school ? `/classes?school=${school}` : '/classes'} className={styles.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={t('form.newTitle')}
      />
      <NewClass asked={school} />
    </>
  );
}

function NewClass({ asked }: { asked: string | undefined }) {
  const { t } = useTranslation('classes');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [dirty, setDirty] = useState(false);
  const [warned, setWarned] = useState<{ error: unknown; reasons: GivenReason[] }>();
  const create = useCreateClass();
  const keyFor = useRequestKey();
  const school = Form.useWatch('school', form);
  const stage = Form.useWatch('stage', form);
  const stages = useStages(asked, school, (given) => form.setFieldsValue(given));

  const send = async (reasons: GivenReason[]) => {
    setWarned(undefined);
    const { school: at, homeroom, capacity, ...rest } = form.getFieldsValue(true) as Fields;
    const body: ClassCreate = {
      ...rest,
      school: at.id,
      homeroom: homeroom?.id ?? '',
      ...(capacity && { capacity }),
      ...(reasons.length > 0 && { overrides: reasons }),
    };
    try {
      const made = await create.mutateAsync({ body, key: keyFor(body) });
      setDirty(false);
      void message.success(t('form.saved'));
      void navigate(`/classes/${made.classGroup.id}`, afterSaving);
    } catch (error) {
      if (warningOf(error)) setWarned({ error, reasons });
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: field as keyof Fields,
          errors: [text],
        })),
      );
    }
  };

  /** What no longer fits is emptied; when they entered follows from the grade. */
  const follow = (changed: Partial<Fields>) => {
    setDirty(true);
    if (changed.school) form.setFieldsValue({ stage: undefined, gradeCode: undefined, homeroom: undefined });
    if (changed.stage) form.setFieldsValue({ gradeCode: undefined });
    if (changed.gradeCode) {
      const { stage: of } = form.getFieldsValue(true) as Fields;
      form.setFieldsValue({ entryYear: entryYearOf(of, changed.gradeCode, new Date()) });
    }
  };

  return (
    <>
      <LeaveGuard dirty={dirty} kept="nowhere" />
      {warned && (
        <ReasonDialog
          error={warned.error}
          onReason={(reason) => void send([...warned.reasons, reason])}
          onClose={() => setWarned(undefined)}
        />
      )}
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        onValuesChange={follow}
        onFinish={() => void send([])}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('field.school')}>
          <Form.Item<Fields>
            name="school"
            label={t('field.school')}
            rules={[{ required: true, message: t('form.schoolRule') }]}
          >
            <SchoolPicker />
          </Form.Item>
          <Form.Item<Fields>
            name="stage"
            label={t('field.stage')}
            rules={[{ required: true, message: t('form.stageRule') }]}
          >
            <Select options={stages} disabled={stages.length === 0} />
          </Form.Item>
        </Card>
        <ClassFields stage={stage} school={school?.id} />
        {create.isError && !warned && <ProblemAlert error={create.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('common:back')}</Button>
        </div>
      </Form>
    </>
  );
}

/** Stages of the school that is chosen; the school of the address, or the only one in my charge. */
function useStages(
  asked: string | undefined,
  chosen: Picked | undefined,
  give: (given: Partial<Fields>) => void,
) {
  const choices = useSchoolChoices('');
  const only = choices.data?.items.length === 1 ? choices.data.items[0] : undefined;
  const named = useSchool(asked ?? '', asked !== undefined);
  const first = named.data?.school ?? only;
  const picked = useSchool(chosen?.id ?? '', chosen !== undefined);
  const stages = picked.data?.school.stages ?? [];
  const one = stages.length === 1 ? stages[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each school, not at every render
  useEffect(() => {
    if (first && !chosen) give({ school: { id: first.id, name: first.name } });
  }, [first?.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each school, not at every render
  useEffect(() => {
    if (one) give({ stage: one });
  }, [one, chosen?.id]);
  return optionsOf('stage').filter(({ value }) => stages.includes(value));
}
