import { App, DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import type { GrantDetail } from '@/shared/api/types';
import { dayFormat, formatInstant } from '@/shared/format/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useReschedule } from '../api/grants';
import { beforeToday, firstDay, fromDay, lastDay, untilAsBefore } from '../model/period';
import { lastDayWords } from '../model/words';
import styles from './Grants.module.css';

interface Props {
  grant: GrantDetail;
  etag: string;
  onClose: () => void;
}

interface Fields {
  from: Dayjs;
  until?: Dayjs;
}

/** Makes a grant end later or earlier, and begin on another day while it has not begun. */
export function RescheduleDialog({ grant, etag, onClose }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const reschedule = useReschedule(grant.id);
  const begun = grant.state === 'LIVE';
  const start = firstDay(grant.validFrom);
  const stale = reschedule.isError && hasCode(reschedule.error, 'STALE');

  const send = ({ from, until }: Fields) => {
    const moved = !begun && !from.isSame(start, 'day');
    reschedule.mutate(
      {
        etag,
        body: {
          // A day that is today begins now; the server takes no start in the past.
          validFrom: moved ? (fromDay(from) ?? new Date().toISOString()) : grant.validFrom,
          validTo: untilAsBefore(until ?? undefined, grant.validTo),
        },
      },
      {
        onSuccess: () => {
          void message.success(t('grants.rescheduled'));
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t('grants.reschedule')}
      okText={t('grants.rescheduleSave')}
      cancelText={t('proposals.cancel')}
      confirmLoading={reschedule.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.explain}>{t('grants.rescheduleHelp')}</p>
      {reschedule.isError && <ProblemAlert error={reschedule.error} />}
      {stale && (
        <p role="status">
          {t('grants.stale', {
            from: formatInstant(grant.validFrom),
            until: grant.validTo ? lastDayWords(grant.validTo) : t('forever'),
          })}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ from: start, until: grant.validTo && lastDay(grant.validTo) }}
        onFinish={send}
      >
        {begun ? (
          <Form.Item label={t('grants.from')} extra={t('grants.begun')}>
            {formatInstant(grant.validFrom)}
          </Form.Item>
        ) : (
          <Form.Item
            name="from"
            label={t('grants.from')}
            rules={[{ required: true, message: t('grants.fromMissing') }]}
          >
            <DatePicker format={dayFormat} disabledDate={beforeToday} allowClear={false} />
          </Form.Item>
        )}
        <Form.Item
          name="until"
          label={t('grants.until')}
          extra={t('grants.untilHelp')}
          dependencies={['from']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, until?: Dayjs) =>
                until?.isBefore(getFieldValue('from') ?? start, 'day')
                  ? Promise.reject(new Error(t('grants.untilOrder')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <DatePicker format={dayFormat} disabledDate={beforeToday} placeholder={t('forever')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
