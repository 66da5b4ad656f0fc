import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDecide, type Verb } from '../api/proposals';

interface Props {
  proposal: ProposalDetail;
  etag: string;
  verb: Verb;
  onClose: () => void;
}

/** Says what will happen before it happens; a rejection needs its reason. */
export function DecisionDialog({ proposal, etag, verb, onClose }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note?: string }>();
  const decide = useDecide(proposal.id);
  const name = labelOf('decision', verb);
  const words = {
    approve: t('proposals.confirmApprove', { summary: proposal.summary }),
    reject: t('proposals.confirmReject'),
    withdraw: t('proposals.confirmWithdraw'),
  }[verb];

  const send = ({ note }: { note?: string }) =>
    decide.mutate(
      { verb, etag, note: note?.trim() || undefined },
      {
        onSuccess: () => {
          void message.success(t('proposals.done', { verb: name }));
          onClose();
        },
      },
    );

  return (
    <Modal
      open
      title={name}
      okText={name}
      cancelText={t('proposals.cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{words}</p>
      {decide.isError && <ProblemAlert error={decide.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="note"
          label={t('proposals.note')}
          extra={t('proposals.noteHelp')}
          rules={
            verb === 'reject'
              ? [{ required: true, whitespace: true, message: t('proposals.noteMissing') }]
              : []
          }
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
