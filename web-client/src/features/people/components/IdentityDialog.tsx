import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import type { StudentIdentity } from '@/shared/api/types';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type StudentVersion, useIdentifyStudent } from '../api/students';
import { IdentityFields } from './StudentFields';

interface Props extends StudentVersion {
  onClose: () => void;
}

/** Puts the papers of a pupil right. The numbers are typed whole: this client never has them. */
export function IdentityDialog({ student, etag, onClose }: Props) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const [form] = Form.useForm<StudentIdentity>();
  const identify = useIdentifyStudent(student.id);
  const send = ({ idType, idNo, studentNo, reason }: StudentIdentity) =>
    identify.mutate(
      {
        etag,
        body: {
          idType,
          idNo: idNo?.trim() || undefined,
          studentNo: studentNo?.trim() || undefined,
          reason: reason.trim(),
        },
      },
      {
        onSuccess: () => {
          void message.success(t('step.done', { step: t('action.identify') }));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('step.stale'));
            onClose();
          }
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: (field.split('.').pop() ?? field) as keyof StudentIdentity,
              errors: [text],
            })),
          );
        },
      },
    );
  return (
    <Modal
      open
      title={t('action.identify')}
      okText={t('identity.save')}
      cancelText={t('step.cancel')}
      confirmLoading={identify.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Alert type="info" showIcon title={t('identity.whole')} />
      {identify.isError && <ProblemAlert error={identify.error} />}
      <Form<StudentIdentity>
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        initialValues={{ idType: student.idType }}
        onFinish={send}
        requiredMark={false}
      >
        <IdentityFields />
        <Form.Item<StudentIdentity>
          name="reason"
          label={t('identity.reason')}
          extra={t('identity.reasonHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('identity.reasonMissing') }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
