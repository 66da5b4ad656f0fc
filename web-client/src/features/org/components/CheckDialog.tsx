import { App, Form, Input, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import type { CheckCreate, StaffDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { optionsOf } from '@/shared/codes/codes';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRecordCheck } from '../api/staff';
import '../orgTexts';

interface Props {
  staff: StaffDetail;
  etag: string;
  onClose: () => void;
}

/** What a query of somebody's record came to; of a hit only where its file lies. */
export function CheckDialog({ staff, etag, onClose }: Props) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const [form] = Form.useForm<CheckCreate>();
  const record = useRecordCheck(staff.id);
  const keyFor = useRequestKey();
  const hit = Form.useWatch('result', form) === 'HIT';

  const send = ({ checkedOn, channel, result, caseRef }: CheckCreate) => {
    const body: CheckCreate = {
      checkedOn,
      channel,
      result,
      ...(result === 'HIT' && { caseRef: caseRef?.trim() }),
    };
    record.mutate(
      { body, etag, key: keyFor({ body, etag }) },
      {
        onSuccess: () => {
          void message.success(t('staff.check.saved'));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('staff.check.stale'));
            return;
          }
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: (field.split('.').pop() ?? field) as keyof CheckCreate,
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
      title={t('staff.check.title')}
      okText={t('staff.check.save')}
      cancelText={t('staff.step.cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        <strong>{staff.name}</strong>
        <br />
        {t('staff.check.explain')}
      </p>
      {record.isError && !hasCode(record.error, 'STALE') && <ProblemAlert error={record.error} />}
      <Form<CheckCreate>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ checkedOn: dayjs().format('YYYY-MM-DD'), channel: 'EDUCATION', result: 'CLEAR' }}
        onFinish={send}
      >
        <Form.Item<CheckCreate>
          name="checkedOn"
          label={t('staff.check.checkedOn')}
          rules={[{ required: true, message: t('staff.check.checkedOnRule') }]}
        >
          <DayPicker past />
        </Form.Item>
        <Form.Item<CheckCreate> name="channel" label={t('staff.check.channel')}>
          <Radio.Group options={optionsOf('checkChannel')} />
        </Form.Item>
        <Form.Item<CheckCreate> name="result" label={t('staff.check.result')}>
          <Radio.Group options={optionsOf('checkResult')} />
        </Form.Item>
        {hit && (
          <Form.Item<CheckCreate>
            name="caseRef"
            label={t('staff.check.caseRef')}
            extra={t('staff.check.caseRefHelp')}
            rules={[{ required: true, whitespace: true, message: t('staff.check.caseRefRule') }]}
          >
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
