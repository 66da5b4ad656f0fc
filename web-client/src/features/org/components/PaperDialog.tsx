import { App, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { FileDetail, PaperCreate } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { AttachmentPicker } from '@/shared/ui/Attachments';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useHandIn } from '../api/institutes';
import { choicesOf } from '../model/instituteWords';

interface Fields {
  kind: string;
  year: number;
  title: string;
  text: string;
  files?: FileDetail[];
}

/** Hands in a plan or a report; what is there already becomes the edition before. */
export function PaperDialog({ institute, onClose }: { institute: string; onClose: () => void }) {
  const { t } = useTranslation('institutes');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const handIn = useHandIn();
  const keyFor = useRequestKey();
  const send = async ({ files = [], title, ...rest }: Fields) => {
    const body: PaperCreate = {
      ...rest,
      institute,
      title: title.trim(),
      ...(files.length > 0 && { attachments: files.map(({ id }) => id) }),
    };
    try {
      await handIn.mutateAsync({ body, key: keyFor(body) });
      void message.success(t('papers.submitted'));
      onClose();
    } catch (error) {
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: (field === 'attachments' ? 'files' : field) as keyof Fields,
          errors: [text],
        })),
      );
    }
  };
  return (
    <Modal
      open
      width={640}
      // A click beside it, or a key, would take pages of text with it.
      mask={{ closable: false }}
      keyboard={false}
      title={t('papers.new')}
      okText={t('papers.submit')}
      cancelText={t('step.cancel')}
      confirmLoading={handIn.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('papers.editionHelp')}</p>
      {handIn.isError && <ProblemAlert error={handIn.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'PLAN', year: new Date().getFullYear() }}
        onFinish={(fields) => void send(fields)}
      >
        <Form.Item<Fields> name="kind" label={t('papers.kind')}>
          <Radio.Group options={choicesOf('paperKind')} />
        </Form.Item>
        <Form.Item<Fields>
          name="year"
          label={t('papers.year')}
          rules={[{ required: true, type: 'integer', min: 2015, max: 2100 }]}
        >
          <InputNumber precision={0} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item<Fields>
          name="title"
          label={t('papers.name')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('papers.nameRule') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item<Fields>
          name="text"
          label={t('papers.text')}
          rules={[{ required: true, whitespace: true, message: t('papers.textRule') }]}
        >
          <Input.TextArea rows={8} maxLength={8000} showCount />
        </Form.Item>
        <Form.Item<Fields> name="files" label={t('papers.files')}>
          <AttachmentPicker purpose="institute-papers" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
