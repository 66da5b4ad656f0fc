import { App, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { SchoolDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useDraft } from '@/shared/drafts/useDraft';
import { DraftLine } from '@/shared/ui/DraftLine';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePropose } from '../api/life';
import { changeFrom, type DecidedForm, decidedOf, wishInput } from '../model/schoolWish';
import { DecidedFields } from './DecidedFields';
import { ProposalReason, type ReasonFields } from './ProposalReason';
import styles from './ProposeStep.module.css';
import '../orgTexts';

type Fields = DecidedForm & ReasonFields;
type Words = Partial<Omit<Fields, 'attachments'>>;

/** Proposes another name, type, code or ownership; only what was changed is sent. */
export function ChangeDialog({ school, onClose }: { school: SchoolDetail; onClose: () => void }) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [nothing, setNothing] = useState(false);
  const keyFor = useRequestKey();
  const propose = usePropose(school.id);
  const draft = useDraft<Words>('proposal-change', school.id);
  const now = decidedOf(school);
  const typeCode = Form.useWatch('typeCode', form);

  useEffect(() => {
    if (draft.restored && !form.isFieldsTouched()) form.setFieldsValue(draft.restored);
  }, [draft.restored, form]);

  const send = () => {
    const { reason, attachments = [], ...wanted } = form.getFieldsValue(true) as Fields;
    const change = changeFrom(now, wanted);
    setNothing(Object.keys(change).length === 0);
    if (Object.keys(change).length === 0) return;
    const body = {
      kind: 'school.change',
      subjectId: school.id,
      reason,
      change,
      attachments: attachments.map((file) => file.id),
    };
    propose.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: () => {
          void draft.discard();
          void message.success(t('life.sent'));
          onClose();
        },
        onError: (error) => {
          const named = problemOf(error).errors.flatMap(({ field, message: text }) => {
            const name = wishInput(field);
            return name ? [{ name: name as keyof Fields, errors: [text] }] : [];
          });
          form.setFields(named);
        },
      },
    );
  };

  return (
    <Modal
      open
      width={640}
      title={t('wish.changeTitle')}
      okText={t('life.submit')}
      cancelText={t('life.cancel')}
      confirmLoading={propose.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.explain}>
        <strong>{school.name}</strong>
        <br />
        {t('wish.changeExplain')}
      </p>
      {nothing && <p role="alert">{t('wish.nothing')}</p>}
      {propose.isError && <ProblemAlert error={propose.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={now}
        onFinish={send}
        onValuesChange={(_, { attachments: _files, ...words }) => draft.save(words)}
        requiredMark={false}
      >
        <DecidedFields typeChanged={typeCode !== undefined && typeCode !== now.typeCode} />
        <ProposalReason />
      </Form>
      <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} pending={draft.pending} />
    </Modal>
  );
}
