import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import type { AssignmentRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type StaffVerb, useAssignmentStep } from '../api/staff';
import '../orgTexts';

interface Props {
  assignment: AssignmentRow;
  etag: string;
  verb: StaffVerb;
  onClose: () => void;
}

/** One step in somebody's work and why; a newer version is fetched and looked at before trying again. */
export function StepDialog({ assignment, etag, verb, onClose }: Props) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const step = useAssignmentStep(assignment.staff, assignment.id);
  const name = labelOf('staffStep', verb);
  const send = ({ reason }: { reason: string }) =>
    step.mutate(
      { verb, etag, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('staff.step.done', { step: name }));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('staff.step.stale'));
            onClose();
          }
        },
      },
    );
  return (
    <Modal
      open
      title={name}
      okText={name}
      cancelText={t('staff.step.cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {assignment.personName} · {assignment.school.name}
      </p>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="reason"
          label={t('staff.step.reason')}
          extra={t('staff.step.reasonHelp')}
          rules={[{ required: true, whitespace: true, message: t('staff.step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
