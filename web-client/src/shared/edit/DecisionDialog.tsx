import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '../api/problem';
import { useRequestKey } from '../api/useRequestKey';
import { ProblemAlert } from '../ui/ProblemAlert';

/** The server takes nothing shorter for words. */
const MIN_WRITTEN = 2;

/** What is written with a decision: a note may be left out, a reason may not. */
interface Asked {
  field: 'note' | 'reason';
  label: string;
  help: string;
  /** Said when it is too short, or a reason missing. */
  rule: string;
  max: number;
}

interface Decided<D> {
  key: string;
  etag: string;
  decision: D;
}

interface Props<D> {
  /** What is done, on the dialog and on its button. */
  name: string;
  /** What follows from it. */
  text: string;
  danger: boolean;
  /** Of the version that was looked at. */
  etag: string;
  asked?: Asked;
  /** With what was written, which is empty where nothing was. */
  decisionOf: (written: string) => D;
  step: {
    mutate: (decided: Decided<D>, then: { onSuccess: () => void; onError: (error: unknown) => void }) => void;
    isPending: boolean;
    isError: boolean;
    error: unknown;
  };
  /** Left out where what came of it shows itself. */
  done?: string;
  /** Said when somebody else was faster. */
  stale: string;
  onClose: () => void;
}

/** Says what a decision will do before it is taken. */
export function DecisionDialog<D>(props: Props<D>) {
  const { name, asked, etag, step, done, onClose } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Partial<Record<Asked['field'], string>>>();
  const keyFor = useRequestKey();
  const send = (written: string) => {
    const decision = props.decisionOf(written);
    step.mutate(
      { key: keyFor({ etag, decision }), etag, decision },
      {
        onSuccess: () => {
          if (done) void message.success(done);
          onClose();
        },
        onError: (error) => {
          // What was written stays: the page behind is asked for anew and the next try takes its tag.
          if (hasCode(error, 'STALE')) void message.warning(props.stale);
          if (!asked) return;
          const said = problemOf(error).errors.filter(({ field }) => field.endsWith(asked.field));
          form.setFields(said.map(({ message: text }) => ({ name: asked.field, errors: [text] })));
        },
      },
    );
  };
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: props.danger }}
      cancelText={t('cancel')}
      mask={{ closable: false }}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{props.text}</p>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(fields) => send((asked && fields[asked.field]?.trim()) ?? '')}
        requiredMark={false}
      >
        {asked && (
          <Form.Item
            name={asked.field}
            label={asked.label}
            extra={asked.help}
            rules={[
              {
                required: asked.field === 'reason',
                whitespace: true,
                min: MIN_WRITTEN,
                message: asked.rule,
              },
            ]}
          >
            <Input.TextArea rows={3} maxLength={asked.max} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
