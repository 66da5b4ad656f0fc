import { App, Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '@/shared/api/types';
import { accessCodes } from '@/shared/codes/accessCodes';
import { useDraft } from '@/shared/drafts/useDraft';
import { DraftLine } from '@/shared/ui/DraftLine';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDecide, type Verb } from '../api/proposals';
import { hasValues, ProposalValues } from './ProposalValues';

interface Props {
  proposal: ProposalDetail;
  etag: string;
  verb: Verb;
  onClose: () => void;
}

/** Says what will happen before it happens; a rejection needs its reason. */
export function ProposalDecisionDialog({ proposal, etag, verb, onClose }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note?: string }>();
  const decide = useDecide(proposal.id);
  const draft = useDraft<{ note?: string }>('decision', `${proposal.id}-${verb}`);
  const name = accessCodes.labelOf('decision', verb);
  const words = {
    approve: t('proposals.confirmApprove', { summary: proposal.summary }),
    reject: t(
      proposal.kind.startsWith('staff.')
        ? 'proposals.confirmRejectStaff'
        : hasValues(proposal)
          ? 'proposals.confirmRejectValues'
          : 'proposals.confirmReject',
    ),
    withdraw: t('proposals.confirmWithdraw'),
  }[verb];

  useEffect(() => {
    if (draft.restored && !form.isFieldsTouched()) form.setFieldsValue(draft.restored);
  }, [draft.restored, form]);

  const send = ({ note }: { note?: string }) =>
    decide.mutate(
      { verb, etag, note: note?.trim() || undefined },
      {
        onSuccess: () => {
          void draft.discard();
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
      {verb === 'approve' && hasValues(proposal) && <ProposalValues proposal={proposal} />}
      {decide.isError && <ProblemAlert error={decide.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        onValuesChange={(_, all) => draft.save(all)}
        requiredMark={false}
      >
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
      <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} />
    </Modal>
  );
}
