import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StudentDetail, StudentReveal, StudentRevealed } from '@/shared/api/types';
import { Facts } from '@/shared/ui/Facts';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useReveal } from '../api/students';
import { atLeastOne } from '../model/rules';
import { choicesOf, wordOf } from '../model/words';
import { SafeWayNote } from './SafeWayNote';

interface Props {
  student: StudentDetail;
  onClose: () => void;
}

/** Shows what the page cuts, to whoever says why; it ends with the dialog (P-14). */
export function RevealDialog({ student, onClose }: Props) {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<StudentReveal>();
  const reveal = useReveal(student.id);
  const shown = reveal.data;
  return (
    <Modal
      open
      destroyOnHidden
      title={t('action.reveal')}
      okText={shown ? t('reveal.close') : t('reveal.show')}
      cancelText={t('step.cancel')}
      cancelButtonProps={{ hidden: shown !== undefined }}
      confirmLoading={reveal.isPending}
      onOk={() => (shown ? onClose() : form.submit())}
      onCancel={onClose}
    >
      <p>
        {student.name} · {student.school.name}
      </p>
      {reveal.isError && <ProblemAlert error={reveal.error} />}
      {shown ? (
        <Shown asked={form.getFieldValue('fields')} values={shown} />
      ) : (
        <>
          <Alert type="info" showIcon title={t('reveal.kept')} />
          <Form<StudentReveal>
            form={form}
            layout="vertical"
            style={{ marginTop: 16 }}
            requiredMark={false}
            onFinish={({ note, ...asked }) => reveal.mutate({ ...asked, note: note?.trim() || undefined })}
          >
            <Form.Item<StudentReveal>
              name="fields"
              label={t('reveal.fields')}
              rules={[atLeastOne(t('reveal.fieldsMissing'))]}
            >
              <Checkbox.Group options={choicesOf('revealField')} />
            </Form.Item>
            <Form.Item<StudentReveal>
              name="reason"
              label={t('reveal.reason')}
              rules={[{ required: true, message: t('reveal.reasonMissing') }]}
            >
              <Select options={choicesOf('revealReason')} />
            </Form.Item>
            <Form.Item<StudentReveal> name="note" label={t('reveal.note')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}

function Shown({ asked, values }: { asked: StudentReveal['fields']; values: StudentRevealed }) {
  const { t } = useTranslation('people');
  const phones = values.guardians.map((one) => `${wordOf('relation', one.relation)} ${one.number}`);
  const found = {
    STUDENT_NO: values.studentNumber,
    GUARDIAN_PHONES: phones.length > 0 ? phones.join('、') : undefined,
  };
  return (
    <>
      {values.guardians.map(
        (one) =>
          one.safeWay && (
            <SafeWayNote
              key={one.link}
              who={`${wordOf('relation', one.relation)} ${one.number}`}
              way={one.safeWay}
            />
          ),
      )}
      <Facts
        facts={asked.map((field) => ({
          label: wordOf('revealField', field),
          value: found[field],
          wide: true,
        }))}
      />
      <p role="status" style={{ marginTop: 16 }}>
        {t('reveal.left', { count: values.left })}
      </p>
    </>
  );
}
