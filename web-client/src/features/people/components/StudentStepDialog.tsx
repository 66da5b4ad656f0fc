import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type StudentVerb, type StudentVersion, useStudentStep } from '../api/students';

interface Fields {
  on: string;
  reason: string;
}

interface Props extends StudentVersion {
  verb: StudentVerb;
  onClose: () => void;
}

/** A step in the life of a pupil at school: from which day and why. */
export function StudentStepDialog({ student, etag, verb, onClose }: Props) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const step = useStudentStep(student.id);
  const name = t(`action.${verb}`);
  const send = ({ on, reason }: Fields) =>
    step.mutate(
      { verb, etag, on, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('step.done', { step: name }));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('step.stale'));
            onClose();
          }
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field.endsWith('on') ? 'on' : 'reason',
              errors: [text],
            })),
          );
        },
      },
    );
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: verb === 'drop' || verb === 'decease' }}
      cancelText={t('step.cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {student.name} · {student.school.name} {student.classGroup?.name}
      </p>
      <Alert type={verb === 'drop' ? 'warning' : 'info'} showIcon title={t(`step.${verb}Text`)} />
      {step.isError && <ProblemAlert error={step.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        initialValues={{ on: dayToday() }}
        onFinish={send}
        requiredMark={false}
      >
        <Form.Item<Fields>
          name="on"
          label={t('step.on')}
          rules={[{ required: true, message: t('step.onMissing') }]}
        >
          <DayPicker past />
        </Form.Item>
        <Form.Item<Fields>
          name="reason"
          label={t('step.reason')}
          extra={t('step.reasonHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
