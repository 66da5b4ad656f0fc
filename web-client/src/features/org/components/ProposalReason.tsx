import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileDetail } from '@/shared/api/types';
import { AttachmentPicker } from '@/shared/ui/Attachments';
import '../orgTexts';

export interface ReasonFields {
  reason: string;
  attachments?: FileDetail[];
}

/** Why something is proposed, and the papers that go with it. */
export function ProposalReason() {
  const { t } = useTranslation('org');
  return (
    <>
      <Form.Item<ReasonFields>
        name="reason"
        label={t('life.reason')}
        extra={t('life.reasonHelp')}
        rules={[{ required: true, whitespace: true, message: t('life.reasonMissing') }]}
      >
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
      <Form.Item<ReasonFields>
        name="attachments"
        label={t('life.attachments')}
        extra={t('life.attachmentsHelp')}
      >
        <AttachmentPicker purpose="proposals" />
      </Form.Item>
    </>
  );
}
