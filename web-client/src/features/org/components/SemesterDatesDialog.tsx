import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason, Semester } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useUpdateSemester } from '../api/calendar';
import {
  type DateName,
  datesOf,
  fieldsOf,
  SemesterDateFields,
  type SemesterFields,
} from './SemesterDateFields';

interface Props {
  semester: Semester;
  etag: string;
  onClose: () => void;
}

/** The dates of a draft and the paper they are taken from. */
export function SemesterDatesDialog({ semester, etag, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const [form] = Form.useForm<SemesterFields>();
  const [reasons, setReasons] = useState<GivenReason[]>([]);
  const update = useUpdateSemester(semester.id);
  const warned = warningOf(update.error);

  const send = (given: GivenReason[]) => {
    const body = {
      ...datesOf(form.getFieldsValue()),
      ...(given.length > 0 ? { overrides: given } : {}),
    };
    setReasons(given);
    update.mutate(
      { body, etag },
      {
        onSuccess: () => {
          void message.success(t('dates.saved'));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('step.stale'));
            onClose();
            return;
          }
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field as DateName,
              errors: [text],
            })),
          );
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t('dates.title')}
      okText={t('dates.save')}
      cancelText={t('step.cancel')}
      confirmLoading={update.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {warned && (
        <ReasonDialog
          error={update.error}
          onReason={(reason) => send([...reasons, reason])}
          onClose={() => update.reset()}
        />
      )}
      <p>
        {semester.name} · {labelOf('stageGroup', semester.stageGroup)}
      </p>
      {update.isError && !warned && <ProblemAlert error={update.error} />}
      <Form<SemesterFields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(semester)}
        onFinish={() => send([])}
      >
        <SemesterDateFields />
      </Form>
    </Modal>
  );
}
