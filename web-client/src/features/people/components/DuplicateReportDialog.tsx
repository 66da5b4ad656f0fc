import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { StudentDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useMe } from '@/shared/auth/me';
import { rowsOf } from '@/shared/list/pages';
import type { Picked } from '@/shared/list/picked';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useReportDuplicate } from '../api/duplicates';
import { useStudents } from '../api/students';
import { seesPupilsWhole } from '../model/filters';
import { wordOf } from '../model/words';
import '../duplicateTexts';

interface Fields {
  second: Picked;
  note: string;
}

interface Props {
  student: StudentDetail;
  onClose: () => void;
}

/** Says that another row that one sees may be the same child. */
export function DuplicateReportDialog({ student, onClose }: Props) {
  const { t } = useTranslation('duplicates');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const report = useReportDuplicate();
  const send = ({ second, note }: Fields) => {
    const body = { first: student.id, second: second.id, note: note.trim() };
    report.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: ({ pair }) => {
          void message.success(t('report.sent'));
          void navigate(`/student-duplicates/${pair.id}`);
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('report.title')}
      okText={t('report.send')}
      cancelText={t('step.cancel')}
      mask={{ closable: false }}
      confirmLoading={report.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('report.text', { name: student.name })}</p>
      {report.isError && <ProblemAlert error={report.error} />}
      <Form<Fields> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item<Fields>
          name="second"
          label={t('report.other')}
          rules={[{ required: true, message: t('report.otherMissing') }]}
        >
          <PupilPicker student={student} />
        </Form.Item>
        <Form.Item<Fields>
          name="note"
          label={t('report.note')}
          extra={t('step.reasonHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface PickerProps {
  student: StudentDetail;
  id?: string;
  value?: Picked;
  onChange?: (pupil: Picked | undefined) => void;
}

/** Of those with the same first character of the name: a child is not found again under another one. */
function PupilPicker({ student, ...field }: PickerProps) {
  const { t } = useTranslation('duplicates');
  const whole = seesPupilsWhole(useMe());
  const [name, typing] = useTyped();
  const surname = [...student.name][0] ?? '';
  const found = useStudents({ surname, ...(whole && name ? { name } : {}) });
  const choices = rowsOf(found)
    .filter((row) => row.id !== student.id)
    .map((row) => ({
      id: row.id,
      name: [row.name, row.school.name, row.classGroup?.name, wordOf('studentStatus', row.status)]
        .filter(Boolean)
        .join(' · '),
    }));
  return (
    <RecordPicker
      {...field}
      choices={choices}
      found={found}
      typing={whole ? typing : undefined}
      placeholder={whole ? t('report.placeholder') : t('report.placeholderMasked')}
      none={t('report.none')}
    />
  );
}
