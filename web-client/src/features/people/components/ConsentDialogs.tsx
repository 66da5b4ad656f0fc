import { App, Form, Input, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import type { PurposeState } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useConsent, useRecordWritten, useWithdrawConsent } from '../api/consents';
import '../consentTexts';

/** What taking back means stands before the button that does it. */
export function WithdrawDialog({
  item,
  consent,
  written,
  onClose,
}: {
  item: PurposeState;
  consent: string;
  written: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const found = useConsent(consent);
  const withdraw = useWithdrawConsent(consent);
  const send = () => {
    if (!found.data) return;
    withdraw.mutate(
      { etag: found.data.etag, written },
      {
        onSuccess: () => {
          void message.success(t('take.done'));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('take.stale'));
            onClose();
          }
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('take.title', { title: item.text.title })}
      okText={t('take.ok')}
      cancelText={t('common:cancel')}
      confirmLoading={withdraw.isPending}
      okButtonProps={{ disabled: !found.data }}
      onOk={send}
      onCancel={onClose}
    >
      {item.text.effect && <p>{item.text.effect}</p>}
      <p>{t('take.before')}</p>
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {withdraw.isError && <ProblemAlert error={withdraw.error} />}
    </Modal>
  );
}

interface Fields {
  signedOn: string;
  paperRef: string;
}

/** The school has a paper that the pupil has signed. */
export function PaperDialog({
  student,
  item,
  onClose,
}: {
  student: string;
  item: PurposeState;
  onClose: () => void;
}) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const record = useRecordWritten();
  const keyFor = useRequestKey();
  const send = ({ signedOn, paperRef }: Fields) => {
    const body = { student, text: item.text.id, signedOn, paperRef: paperRef.trim() };
    record.mutate(
      { body, key: keyFor(body) },
      {
        onSuccess: () => {
          void message.success(t('paper.done'));
          onClose();
        },
        onError: (error) =>
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field === 'signedOn' ? 'signedOn' : 'paperRef',
              errors: [text],
            })),
          ),
      },
    );
  };
  return (
    <Modal
      open
      title={t('paper.title', { title: item.text.title })}
      okText={t('paper.ok')}
      cancelText={t('common:cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {record.isError && <ProblemAlert error={record.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ signedOn: dayToday() }}
        onFinish={send}
        requiredMark={false}
      >
        <Form.Item<Fields>
          name="signedOn"
          label={t('paper.signedOn')}
          rules={[{ required: true, message: t('paper.signedOnRule') }]}
        >
          <DayPicker past />
        </Form.Item>
        <Form.Item<Fields>
          name="paperRef"
          label={t('paper.ref')}
          extra={t('paper.refHelp')}
          rules={[{ required: true, whitespace: true, message: t('paper.refRule') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
