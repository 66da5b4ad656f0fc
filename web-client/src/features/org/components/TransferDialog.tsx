import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StaffDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import type { Picked } from '@/shared/list/picked';
import { AnySchoolPicker } from '@/shared/ui/AnySchoolPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProposeTransfer } from '../api/staff';
import '../orgTexts';

interface Fields {
  to: Picked;
  reason: string;
}

/** Proposes that somebody goes to another school; which one may lie in another county. */
export function TransferDialog({ staff, onClose }: { staff: StaffDetail; onClose: () => void }) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const propose = useProposeTransfer(staff.id);
  const send = ({ to: { id: to }, reason }: Fields) =>
    propose.mutate(
      { to, reason: reason.trim(), key: keyFor({ to, reason }) },
      {
        onSuccess: () => {
          void message.success(t('staff.transfer.sent'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('staff.transfer.title')}
      okText={t('staff.transfer.submit')}
      cancelText={t('staff.step.cancel')}
      confirmLoading={propose.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        <strong>{staff.name}</strong>
        <br />
        {t('staff.transfer.explain')}
      </p>
      <p>
        {t('staff.transfer.rights')}
        <br />
        {t('staff.transfer.beyond')}
      </p>
      {propose.isError && <ProblemAlert error={propose.error} />}
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item<Fields>
          name="to"
          label={t('staff.transfer.to')}
          rules={[{ required: true, message: t('staff.transfer.toMissing') }]}
        >
          <AnySchoolPicker
            without={staff.schools.map(({ id }) => id)}
            placeholder={t('staff.transfer.toPlaceholder')}
            none={t('staff.transfer.toNone')}
          />
        </Form.Item>
        <Form.Item<Fields>
          name="reason"
          label={t('staff.step.reason')}
          extra={t('staff.step.reasonHelp')}
          rules={[{ required: true, whitespace: true, message: t('staff.step.reasonMissing') }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
