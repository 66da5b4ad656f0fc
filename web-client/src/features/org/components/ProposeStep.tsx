import { App, Form, Modal, Select } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolDetail } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { useDraft } from '@/shared/drafts/useDraft';
import { DraftLine } from '@/shared/ui/DraftLine';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
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
  into?: string;
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
          change: into ? { into } : {},
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
            <SuccessorSelect school={school} />
          </Form.Item>
        )}
        <ProposalReason />
      </Form>
      <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} pending={draft.pending} />
    </Modal>
  );
}

interface SelectProps {
  school: SchoolDetail;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

function SuccessorSelect({ school, id, value, onChange }: SelectProps) {
  const { t } = useTranslation('org');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useSuccessors(school.managingUnit.code, wanted);
  const options = found.data?.items
    .filter((other) => other.id !== school.id)
    .map((other) => ({ value: other.id, label: `${other.name}（${other.township.name}）` }));
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('life.intoPlaceholder')}
      notFoundContent={wanted && !found.isFetching ? t('life.intoNone') : null}
      loading={found.isFetching}
      options={options ?? []}
    />
  );
}
