import { App, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolDetail } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { useDraft } from '@/shared/drafts/useDraft';
import type { Picked } from '@/shared/list/picked';
import { DraftLine } from '@/shared/ui/DraftLine';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { usePropose, useSuccessors } from '../api/life';
import { ProposalReason, type ReasonFields } from './ProposalReason';
import styles from './ProposeStep.module.css';
import '../orgTexts';

interface Props {
  school: SchoolDetail;
  step: string;
  onClose: () => void;
}

interface Fields extends ReasonFields {
  into?: Picked;
}

/** Uploads wait a day, a draft two weeks: only words are kept. */
type Words = Pick<Fields, 'reason' | 'into'>;

/** One proposal: why, and for a merger into which school. */
export function ProposeStep({ school, step, onClose }: Props) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(() => crypto.randomUUID());
  const propose = usePropose(school.id);
  const draft = useDraft<Words>('proposal-step', `${school.id}-${step}`);
  const name = labelOf('schoolStep', step);

  useEffect(() => {
    if (draft.restored && !form.isFieldsTouched()) form.setFieldsValue(draft.restored);
  }, [draft.restored, form]);

  const send = ({ reason, into, attachments = [] }: Fields) =>
    propose.mutate(
      {
        key,
        body: {
          kind: `school.${step}`,
          subjectId: school.id,
          reason,
          change: into ? { into: into.id } : {},
          attachments: attachments.map((file) => file.id),
        },
      },
      {
        onSuccess: () => {
          void draft.discard();
          void message.success(t('life.sent'));
          onClose();
        },
      },
    );

  return (
    <Modal
      open
      title={t('life.propose', { step: name })}
      okText={t('life.submit')}
      cancelText={t('life.cancel')}
      confirmLoading={propose.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.explain}>
        <strong>{school.name}</strong>
        <br />
        {t('life.explain')}
      </p>
      {propose.isError && <ProblemAlert error={propose.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        onValuesChange={(_, { reason, into }) => draft.save({ reason, into })}
        requiredMark={false}
      >
        {step === 'merge' && (
          <Form.Item
            name="into"
            label={t('life.into')}
            rules={[{ required: true, message: t('life.intoMissing') }]}
          >
            <SuccessorPicker school={school} />
          </Form.Item>
        )}
        <ProposalReason />
      </Form>
      <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} pending={draft.pending} />
    </Modal>
  );
}

interface PickerProps {
  school: SchoolDetail;
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
}

function SuccessorPicker({ school, ...input }: PickerProps) {
  const { t } = useTranslation('org');
  const [wanted, typing] = useTyped();
  const found = useSuccessors(school.managingUnit.code, wanted);
  const choices = found.data?.items
    .filter((other) => other.id !== school.id)
    .map((other) => ({ id: other.id, name: `${other.name}（${other.township.name}）` }));
  return (
    <RecordPicker
      {...input}
      choices={choices ?? []}
      found={found}
      typing={typing}
      placeholder={t('life.intoPlaceholder')}
      none={wanted ? t('life.intoNone') : t('life.intoPlaceholder')}
    />
  );
}
