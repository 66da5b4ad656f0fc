import { App, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAppoint } from '../api/deputies';
import { beforeToday, fromDay, untilDay } from '../model/period';
import styles from './Grants.module.css';

interface Props {
  grant: string;
  /** Role and place in words. */
  words: string;
  onClose: () => void;
}

interface Fields {
  username: string;
  from?: Dayjs;
  until: Dayjs;
  reason: string;
}

/** Asks a colleague to stand in for one of my grants until a day. */
export function DeputyDialog({ grant, words, onClose }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const appoint = useAppoint();
  const send = ({ username, from, until, reason }: Fields) => {
    const body = {
      grant,
      username: username.trim(),
      validFrom: fromDay(from),
      validTo: untilDay(until) ?? '',
      reason: reason.trim(),
    };
    appoint.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: () => {
          void message.success(t('deputies.done'));
          onClose();
        },
      },
    );
  };
  const needed = (text: string) => [{ required: true, message: text }];
  return (
    <Modal
      open
      title={t('deputies.ask')}
      okText={t('deputies.ask')}
      cancelText={t('proposals.cancel')}
      confirmLoading={appoint.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.explain}>
        <strong>{words}</strong>
        <br />
        {t('deputies.help')}
      </p>
      {appoint.isError && <ProblemAlert error={appoint.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="username"
          label={t('deputies.who')}
          extra={t('deputies.whoHelp')}
          rules={needed(t('deputies.whoMissing'))}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="from" label={t('grants.from')} extra={t('grants.fromHelp')}>
          <DatePicker disabledDate={beforeToday} />
        </Form.Item>
        <Form.Item name="until" label={t('deputies.until')} rules={needed(t('deputies.untilMissing'))}>
          <DatePicker disabledDate={beforeToday} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('grants.reason')}
          rules={[{ required: true, whitespace: true, message: t('grants.reasonMissing') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
