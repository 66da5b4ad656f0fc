import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useEndGrant } from '../api/grants';
import styles from './Grants.module.css';

interface Props {
  id: string;
  etag: string;
  onClose: () => void;
}

/** Ends at once; what for must be said, and is kept. */
export function EndGrant({ id, etag, onClose }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const end = useEndGrant(id);
  const send = ({ reason }: { reason: string }) =>
    end.mutate(
      { etag, body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          onClose();
          void message.success(t('grants.ended'));
        },
      },
    );
  return (
    <Form layout="vertical" onFinish={send} requiredMark={false} className={styles.ending}>
      <p className={styles.reason}>{t('grants.endHelp')}</p>
      {end.isError && <ProblemAlert error={end.error} />}
      <Form.Item
        name="reason"
        label={t('grants.endReason')}
        rules={[{ required: true, whitespace: true, message: t('grants.endReasonMissing') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <div className={styles.buttons}>
        <Button danger type="primary" htmlType="submit" loading={end.isPending}>
          {t('grants.endNow')}
        </Button>
        <Button onClick={onClose}>{t('proposals.cancel')}</Button>
      </div>
    </Form>
  );
}
