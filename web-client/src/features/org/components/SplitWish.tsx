import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { AssignmentRow, ClassRow, SchoolDetail, SchoolSplit } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePlanSplit } from '../api/splits';
import { mustSettle, type SplitForm, splitFrom, splitInput, withTeachers } from '../model/split';
import '../splitTexts';
import editor from '@/shared/edit/RecordEditor.module.css';
import { DayPicker } from '@/shared/ui/DayPicker';
import { DecidedFields } from './DecidedFields';
import { NewSchoolPlace } from './NewSchoolPlace';
import { ClassChoice, PostChoice } from './SplitChoice';

interface Props {
  school: SchoolDetail;
  choices: { classes: ClassRow[]; posts: AssignmentRow[] };
  /** What was wished before the plan was looked at. */
  before?: Partial<SplitForm>;
  onPlan: (plan: SchoolSplit, form: SplitForm) => void;
}

/** What is to go to the new school, and what it is to be. */
export function SplitWish({ school, choices, before, onPlan }: Props) {
  const { t } = useTranslation('splits');
  const [form] = Form.useForm<SplitForm>();
  const [dirty, setDirty] = useState(before !== undefined);
  const plan = usePlanSplit(school.id);
  const keyFor = useRequestKey();

  const send = async () => {
    const wanted = form.getFieldsValue(true) as SplitForm;
    const body = splitFrom(wanted);
    try {
      onPlan(await plan.mutateAsync({ body, key: keyFor(body) }), wanted);
    } catch (error) {
      const named = problemOf(error).errors.flatMap(({ field, message }) => {
        const name = splitInput(field);
        return name ? [{ name: name as keyof SplitForm, errors: [message] }] : [];
      });
      form.setFields(named);
      const [first] = named;
      if (first) form.scrollToField(first.name, { block: 'center', focus: true });
    }
  };

  const takeTeachers = () =>
    form.setFieldsValue({
      assignments: withTeachers(choices.posts, choices.classes, {
        classes: form.getFieldValue('classes') ?? [],
        assignments: form.getFieldValue('assignments') ?? [],
      }),
    });

  return (
    <>
      <LeaveGuard dirty={dirty && !plan.isSuccess} kept="nowhere" />
      <Form<SplitForm>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{
          classes: [],
          assignments: [],
          ownership: school.ownership,
          boarding: school.boarding,
          managingUnit: school.managingUnit.code,
          ...before,
        }}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void send()}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('step1')}>
          <Form.Item<SplitForm> name="classes">
            <ClassChoice items={choices.classes} />
          </Form.Item>
        </Card>
        <Card title={t('step2')}>
          <Form.Item<SplitForm> name="assignments">
            <PostChoice items={choices.posts} onTeachers={takeTeachers} />
          </Form.Item>
        </Card>
        <Card title={t('step3')}>
          <DecidedFields />
          <NewSchoolPlace />
          {mustSettle(school.ownership) && (
            <Form.Item<SplitForm> name="liquidatedOn" label={t('liquidatedOn')} extra={t('liquidatedHelp')}>
              <DayPicker past />
            </Form.Item>
          )}
        </Card>
        {plan.isError && <ProblemAlert error={plan.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={plan.isPending}>
            {t('preview')}
          </Button>
        </div>
      </Form>
    </>
  );
}
