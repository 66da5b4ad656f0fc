import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import type { Semester } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type SemesterVerb, useSemesterStep } from '../api/calendar';
import styles from './SemesterList.module.css';

interface Props {
  semester: Semester;
  etag: string;
  verb: SemesterVerb;
  onClose: () => void;
}

/** One step in the life of a semester; a newer version is fetched and looked at before trying again. */
export function SemesterStepDialog({ semester, etag, verb, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason?: string }>();
  const step = useSemesterStep(semester.id);
  const name = labelOf('semesterStep', verb);
  const send = ({ reason }: { reason?: string }) =>
    step.mutate(
      { verb, etag, reason: reason?.trim() ?? '' },
      {
        onSuccess: () => {
          void message.success(t('step.done', { step: name }));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('step.stale'));
            onClose();
          }
        },
      },
    );
  return (
    <Modal
      open
      title={`${name}：${semester.name}`}
      okText={name}
      cancelText={t('step.cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`step.${verb}Text`)}</p>
      <dl className={styles.dates}>
        <dt>{labelOf('stageGroup', semester.stageGroup)}</dt>
        <dd>{semester.name}</dd>
        <dt>{t('reportOn')}</dt>
        <dd>{formatDate(semester.reportOn)}</dd>
        <dt>{t('firstTeachingDay')}</dt>
        <dd>{formatDate(semester.firstTeachingDay)}</dd>
        <dt>{t('lastTeachingDay')}</dt>
        <dd>{formatDate(semester.lastTeachingDay)}</dd>
      </dl>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false} className={styles.older}>
        {verb === 'reopen' && (
          <Form.Item
            name="reason"
            label={t('step.reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
