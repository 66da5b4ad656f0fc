import { App, Form, Input, Modal, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDirectorySuggestions } from '../api/directory';
import { useProposeTransfer } from '../api/staff';
import '../orgTexts';

/** Proposes that somebody goes to another school; which one may lie in another county. */
export function TransferDialog({ staff, onClose }: { staff: StaffDetail; onClose: () => void }) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ to: string; reason: string }>();
  const keyFor = useRequestKey();
  const propose = useProposeTransfer(staff.id);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useDirectorySuggestions(wanted);
  const here = staff.schools.map((school) => school.id);
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
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ to, reason }) =>
          propose.mutate(
            { to, reason: reason.trim(), key: keyFor({ to, reason }) },
            {
              onSuccess: () => {
                void message.success(t('staff.transfer.sent'));
                onClose();
              },
            },
          )
        }
      >
        <Form.Item
          name="to"
          label={t('staff.transfer.to')}
          rules={[{ required: true, message: t('staff.transfer.toMissing') }]}
        >
          <Select
            showSearch={{ filterOption: false, onSearch: setText }}
            placeholder={t('staff.transfer.toPlaceholder')}
            notFoundContent={wanted && !found.isFetching ? t('staff.transfer.toNone') : null}
            loading={found.isFetching}
            options={
              found.data?.items
                .filter((school) => !here.includes(school.id))
                .map((school) => ({ value: school.id, label: `${school.name}（${school.county.name}）` })) ??
              []
            }
          />
        </Form.Item>
        <Form.Item
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
