import { App, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import '../peopleTexts';
import styles from './People.module.css';

/** What a step hears when it has come back. */
export interface Then {
  onSuccess: () => void;
  onError: (error: unknown) => void;
}

interface Props<F extends object> {
  /** What is done, on the dialog and on its button. */
  title: string;
  /** What follows from it. */
  text?: ReactNode;
  initial: Partial<F>;
  step: { isPending: boolean; error: unknown };
  send: (fields: F, then: Then) => void;
  done: string;
  /** What to say when somebody else was faster; the page behind shows it. */
  stale?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A step that asks for something: refusals stand at their fields, and it closes when it is done. */
export function FormDialog<F extends object>({
  title,
  text,
  initial,
  step,
  send,
  done,
  stale,
  onClose,
  children,
}: Props<F>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<F>();
  const then: Then = {
    onSuccess: () => {
      void message.success(done);
      onClose();
    },
    onError: (error) => {
      if (stale && hasCode(error, 'STALE')) {
        void message.warning(stale);
        onClose();
      }
      const known = Object.keys(form.getFieldsValue());
      form.setFields(
        problemOf(error)
          .errors.filter(({ field }) => known.includes(field))
          .map(({ field, message: said }) => ({ name: field as never, errors: [said] })),
      );
    },
  };
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('common:cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {typeof text === 'string' && <p>{text}</p>}
      <div className={styles.alerts}>
        {typeof text !== 'string' && text}
        {step.error !== null && <ProblemAlert error={step.error} />}
      </div>
      <Form<F>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(fields) => send(fields, then)}
        requiredMark={false}
      >
        {children}
      </Form>
    </Modal>
  );
}
