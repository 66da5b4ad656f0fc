import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type TransferVersion, useTransferStep } from '../api/transfers';
import { ClassPicker } from './ClassPicker';

export type TransferVerb = 'accept' | 'refuse' | 'withdraw';

interface Fields {
  classGroup: string;
  on: string;
  reason: string;
}

interface Props extends TransferVersion {
  verb: TransferVerb;
  onClose: () => void;
}

/** Answers an offer, or takes it back. */
export function TransferStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { transfer } = detail;
  const step = useTransferStep(transfer.id);
  const name = t(`transfer.${verb}`);
  const accepts = verb === 'accept';
  const send = ({ classGroup, on, reason }: Fields) =>
    step.mutate(accepts ? { verb, etag, classGroup, on } : { verb, etag, reason: reason.trim() }, {
      onSuccess: () => {
        void message.success(t('step.done', { step: name }));
        onClose();
      },
      onError: (error) => {
        if (hasCode(error, 'STALE')) {
          void message.warning(t('transfer.stale'));
          onClose();
        }
      },
    });
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: !accepts }}
      cancelText={t('step.cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {t('transfer.between', {
          pupil: transfer.studentName,
          from: transfer.from.school.name,
          to: transfer.to.school.name,
        })}
      </p>
      <p>{t(`transfer.${verb}Text`)}</p>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ on: dayToday() }}
        onFinish={send}
        requiredMark={false}
      >
        {accepts ? (
          <>
            <Form.Item<Fields>
              name="classGroup"
              label={t('place.to')}
              rules={[{ required: true, message: t('place.missing') }]}
            >
              <ClassPicker school={transfer.to.school.id} placeholder={t('place.placeholder')} />
            </Form.Item>
            <Form.Item<Fields>
              name="on"
              label={t('transfer.on')}
              rules={[{ required: true, message: t('step.onMissing') }]}
            >
              <DayPicker past />
            </Form.Item>
          </>
        ) : (
          <Form.Item<Fields>
            name="reason"
            label={t('step.reason')}
            extra={t('transfer.answerHelp')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
