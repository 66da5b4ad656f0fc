import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type OrderVersion, useEndOrder } from '../api/orders';
import '../peopleTexts';
import '../orderTexts';

interface Fields {
  on: string;
  reason: string;
}

/** An order keeps nobody away any more: from which day and why. */
export function OrderEndDialog({ detail, etag, onClose }: OrderVersion & { onClose: () => void }) {
  const { t } = useTranslation('orders');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const end = useEndOrder(detail.order.id);
  const send = ({ on, reason }: Fields) =>
    end.mutate(
      { etag, on, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('ended'));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('stale'));
            onClose();
          }
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field === 'on' ? 'on' : 'reason',
              errors: [text],
            })),
          );
        },
      },
    );
  return (
    <Modal
      open
      title={t('end')}
      okText={t('end')}
      cancelText={t('common:cancel')}
      confirmLoading={end.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('endText')}</p>
      {end.isError && <ProblemAlert error={end.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ on: dayToday() }}
        onFinish={send}
        requiredMark={false}
      >
        <Form.Item<Fields>
          name="on"
          label={t('endedOn')}
          rules={[{ required: true, message: t('people:step.onMissing') }]}
        >
          <DayPicker past />
        </Form.Item>
        <Form.Item<Fields>
          name="reason"
          label={t('people:step.reason')}
          extra={t('endHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('people:step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
