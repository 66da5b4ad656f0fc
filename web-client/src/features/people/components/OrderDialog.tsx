import { Alert, App, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { GuardianLinkRow } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RuleLink } from '@/shared/ui/RuleLink';
import { useRegisterOrder } from '../api/orders';
import { choicesOf } from '../model/words';
import '../orderTexts';
import styles from './People.module.css';

interface Fields {
  kind: string;
  court: string;
  documentNo: string;
  from: string;
  until?: string;
  seen?: boolean;
}

interface Props {
  link: GuardianLinkRow;
  onClose: () => void;
}

/** A court keeps somebody from a pupil: what its paper says, and what follows from it at once. */
export function OrderDialog({ link, onClose }: Props) {
  const { t } = useTranslation('orders');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const keyOf = useRequestKey();
  const register = useRegisterOrder();
  const send = ({ kind: chosen, court, documentNo, from, until }: Fields) => {
    const paper = { kind: chosen, court: court.trim(), documentNo: documentNo.trim(), from };
    const body = { student: link.student, link: link.id, ...paper, ...(until && { until }) };
    register.mutate(
      { body, key: keyOf(body) },
      {
        onSuccess: () => {
          void message.success(t('registered'));
          onClose();
        },
        onError: (error) => {
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field as keyof Fields,
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
      title={t('register')}
      okText={t('register')}
      okButtonProps={{ danger: true }}
      cancelText={t('common:cancel')}
      confirmLoading={register.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('who', { name: link.guardianName, pupil: link.studentName })}</p>
      <div className={styles.alerts}>
        <Alert type="warning" showIcon title={t('effect')} description={<RuleLink id="R-107" />} />
        {register.isError && <ProblemAlert error={register.error} />}
      </div>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ from: dayToday() }}
        onFinish={send}
        requiredMark={false}
      >
        <Form.Item<Fields>
          name="kind"
          label={t('kind')}
          rules={[{ required: true, message: t('kindMissing') }]}
        >
          <Radio.Group vertical options={choicesOf('orderKind')} />
        </Form.Item>
        <Form.Item<Fields>
          name="court"
          label={t('court')}
          extra={t('courtHelp')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('courtMissing') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item<Fields>
          name="documentNo"
          label={t('documentNo')}
          rules={[{ required: true, whitespace: true, message: t('documentNoMissing') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item<Fields>
          name="from"
          label={t('from')}
          rules={[{ required: true, message: t('fromMissing') }]}
        >
          <DayPicker past />
        </Form.Item>
        <Form.Item<Fields>
          name="until"
          label={t('until')}
          extra={t('untilHelp')}
          dependencies={['kind']}
          rules={[{ required: kind === 'PROTECTION', message: t('untilMissing') }]}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item<Fields>
          name="seen"
          valuePropName="checked"
          rules={[
            {
              validator: (_, value) =>
                value ? Promise.resolve() : Promise.reject(new Error(t('seenMissing'))),
            },
          ]}
        >
          <Checkbox>{t('seen')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
