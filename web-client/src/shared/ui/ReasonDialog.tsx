import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import type { GivenReason } from '../api/types';
import { RuleLink } from './RuleLink';

interface Props {
  /** A refusal that a reason can overcome. */
  error: unknown;
  onReason: (reason: GivenReason) => void;
  onClose: () => void;
}

/** A rule warns: what it says, and the reason for going on all the same, which is kept. */
export function ReasonDialog({ error, onReason, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const problem = problemOf(error);
  const rule = problem.rule ?? '';
  return (
    <Modal
      open
      title={t('reason.title')}
      okText={t('reason.goOn')}
      cancelText={t('reason.back')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{problem.detail ?? problem.title}</p>
      <p>
        <small>
          <RuleLink id={rule} />
        </small>
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => onReason({ rule, reason: reason.trim() })}
      >
        <Form.Item
          name="reason"
          label={t('reason.label')}
          extra={t('reason.help')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reason.missing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
