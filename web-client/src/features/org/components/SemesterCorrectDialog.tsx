import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason, Semester, SemesterCorrection } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useCorrectSemester, usePreviewSemester } from '../api/calendar';
import {
  type DateName,
  datesOf,
  fieldsOf,
  SemesterDateFields,
  type SemesterFields,
} from './SemesterDateFields';
import { SemesterEffectDialog } from './SemesterEffectDialog';

interface Fields extends SemesterFields {
  reason: string;
}

interface Props {
  semester: Semester;
  etag: string;
  onClose: () => void;
}

/** Puts published dates right: what that moves is looked at before it is saved. */
export function SemesterCorrectDialog({ semester, etag, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [reasons, setReasons] = useState<GivenReason[]>([]);
  const preview = usePreviewSemester(semester.id);
  const correct = useCorrectSemester(semester.id);
  const warned = warningOf(correct.error);
  const failed = correct.error ?? preview.error;

  const bodyNow = (given: GivenReason[]): SemesterCorrection => {
    const value = form.getFieldsValue();
    return {
      ...datesOf(value),
      reason: value.reason.trim(),
      ...(given.length > 0 ? { overrides: given } : {}),
    };
  };
  const mark = (error: unknown) =>
    form.setFields(
      problemOf(error).errors.map(({ field, message: text }) => ({
        name: field as DateName,
        errors: [text],
      })),
    );
  const look = () => {
    correct.reset();
    preview.mutate(bodyNow([]), { onError: mark });
  };
  const send = (given: GivenReason[]) => {
    setReasons(given);
    correct.mutate(
      { body: bodyNow(given), etag },
      {
        onSuccess: () => {
          void message.success(t('mend.saved'));
          onClose();
        },
        onError: (error) => {
          preview.reset();
          if (hasCode(error, 'STALE')) {
            void message.warning(t('step.stale'));
            onClose();
            return;
          }
          mark(error);
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t('mend.title')}
      okText={t('mend.look')}
      cancelText={t('step.cancel')}
      confirmLoading={preview.isPending || correct.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {warned && (
        <ReasonDialog
          error={correct.error}
          onReason={(reason) => send([...reasons, reason])}
          onClose={() => correct.reset()}
        />
      )}
      {preview.data && correct.isIdle && (
        <SemesterEffectDialog effect={preview.data} onSave={() => send([])} onClose={() => preview.reset()} />
      )}
      <p>
        {semester.name} · {labelOf('stageGroup', semester.stageGroup)}
      </p>
      <p>{t('mend.text')}</p>
      {failed && !warned && <ProblemAlert error={failed} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(semester)}
        onFinish={look}
      >
        <SemesterDateFields />
        <Form.Item<Fields>
          name="reason"
          label={t('mend.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('mend.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
