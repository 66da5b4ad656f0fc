import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StudentDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import type { Picked } from '@/shared/list/picked';
import { AnySchoolPicker } from '@/shared/ui/AnySchoolPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useOfferTransfer } from '../api/transfers';

interface Fields {
  toSchool: Picked;
  reason?: string;
}

interface Props {
  student: StudentDetail;
  onClose: () => void;
}

/** Offers a pupil to another school of the city; it stays until that school accepts. */
export function TransferOfferDialog({ student, onClose }: Props) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const offer = useOfferTransfer();
  const send = ({ toSchool, reason }: Fields) => {
    const body = { student: student.id, toSchool: toSchool.id, reason: reason?.trim() || undefined };
    offer.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: () => {
          void message.success(t('transfer.offered', { name: toSchool.name }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('action.transfer')}
      okText={t('transfer.offer')}
      cancelText={t('step.cancel')}
      confirmLoading={offer.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {student.name} · {student.school.name} {student.classGroup?.name}
      </p>
      <Alert type="info" showIcon title={t('transfer.offerText')} />
      {offer.isError && <ProblemAlert error={offer.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        onFinish={send}
        requiredMark={false}
      >
        <Form.Item<Fields>
          name="toSchool"
          label={t('transfer.to')}
          rules={[{ required: true, message: t('transfer.toMissing') }]}
        >
          <AnySchoolPicker
            without={[student.school.id]}
            placeholder={t('transfer.findSchool')}
            none={t('transfer.noSchool')}
          />
        </Form.Item>
        <Form.Item<Fields>
          name="reason"
          label={t('transfer.reason')}
          extra={t('transfer.reasonHelp')}
          rules={[{ min: 2, whitespace: true, message: t('step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
