import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Importable } from '@/shared/auth/importable';
import editor from '@/shared/edit/RecordEditor.module.css';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { useOnlySchool } from '@/shared/units/schoolChoices';
import { type Ask, faultOf, goesToOneSchool } from '../model/imports';
import styles from '../pages/ImportPage.module.css';
import { TablePicker } from './TablePicker';
import { TemplateButton } from './TemplateButton';

interface Props {
  resources: Importable[];
  initial: Partial<Ask>;
  busy: boolean;
  error: unknown;
  onCheck: (ask: Ask) => void;
}

/** What is to be imported, into which school where it goes to one, and from which file. */
export function ImportForm({ resources, initial, busy, error, onCheck }: Props) {
  const { t } = useTranslation('imports');
  const [form] = Form.useForm<Ask>();
  const [reading, setReading] = useState(false);
  const resource = Form.useWatch('resource', form) ?? initial.resource;
  const oneSchool = goesToOneSchool(resource);
  useOnlySchool((school) => {
    if (!form.getFieldValue('school')) form.setFieldsValue({ school });
  });

  const check = async (ask: Ask) => {
    setReading(true);
    try {
      onCheck({ ...ask, file: await copyOf(ask.file) });
    } catch {
      form.setFields([{ name: 'file', errors: [t('file.changed')] }]);
    } finally {
      setReading(false);
    }
  };

  return (
    <Form<Ask>
      form={form}
      layout="vertical"
      className={editor.form}
      initialValues={initial}
      onFinish={(ask) => void check(ask)}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <Card
        title={t(oneSchool ? 'what.title' : 'what.titleOnly')}
        extra={resource && <TemplateButton resource={resource} />}
      >
        <Form.Item<Ask> name="resource" label={t('what.resource')}>
          <Radio.Group options={resources.map((value) => ({ value, label: t(`resources.${value}`) }))} />
        </Form.Item>
        {oneSchool && (
          <Form.Item<Ask>
            name="school"
            label={t('what.school')}
            rules={[{ required: true, message: t('what.schoolRule') }]}
          >
            <SchoolPicker />
          </Form.Item>
        )}
        <Advice oneSchool={oneSchool} />
      </Card>
      <Card title={t('file.title')}>
        <Form.Item<Ask>
          name="file"
          label={t('file.field')}
          required
          rules={[
            {
              validator: async (_, file?: File) => {
                const fault = faultOf(file);
                if (fault) throw new Error(t(`file.fault.${fault}`));
              },
            },
          ]}
        >
          <TablePicker />
        </Form.Item>
        <Form.Item<Ask> name="together" label={t('together.field')}>
          <Radio.Group
            vertical
            options={[
              { value: false, label: t('together.some') },
              { value: true, label: t('together.all') },
            ]}
          />
        </Form.Item>
      </Card>
      {error !== null && <ProblemAlert error={error} />}
      <div className={editor.buttons}>
        <Button type="primary" htmlType="submit" loading={busy || reading}>
          {t('check')}
        </Button>
      </div>
    </Form>
  );
}

/** What is imported is what was checked, even if the file on the disk changes in between. */
async function copyOf(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name);
}

function Advice({ oneSchool }: { oneSchool: boolean }) {
  const { t } = useTranslation('imports');
  return (
    <ul className={styles.advice} aria-label={t('what.advice')}>
      <li>{t('what.head')}</li>
      <li>{t('what.others')}</li>
      <li>{t(oneSchool ? 'what.oneSchool' : 'what.proposes')}</li>
    </ul>
  );
}
