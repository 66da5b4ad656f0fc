import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type StudentVersion, usePlaceStudent } from '../api/students';
import { ClassPicker } from './ClassPicker';

interface Props extends StudentVersion {
  onClose: () => void;
}

/** Puts a pupil into a class of the school, or into another one. */
export function PlaceDialog({ student, etag, onClose }: Props) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ classGroup: string }>();
  const place = usePlaceStudent(student.id);
  const send = ({ classGroup }: { classGroup: string }) =>
    place.mutate(
      { classGroup, etag },
      {
        onSuccess: (now) => {
          void message.success(t('place.done', { name: now.classGroup?.name ?? '' }));
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
      title={t('action.place')}
      okText={t('action.place')}
      cancelText={t('step.cancel')}
      confirmLoading={place.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {student.name} · {student.school.name}
      </p>
      <p>{student.classGroup ? t('place.now', { name: student.classGroup.name }) : t('place.none')}</p>
      {place.isError && <ProblemAlert error={place.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="classGroup"
          label={t('place.to')}
          rules={[{ required: true, message: t('place.missing') }]}
        >
          <ClassPicker
            school={student.school.id}
            without={student.classGroup?.id}
            placeholder={t('place.placeholder')}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
