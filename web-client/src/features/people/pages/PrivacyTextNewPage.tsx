import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import editor from '@/shared/edit/RecordEditor.module.css';
import { afterSaving } from '@/shared/routes/afterSaving';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useNotices } from '../api/consents';
import { useCreateText, useTexts } from '../api/privacyTexts';
import people from '../components/People.module.css';
import { PrivacyTextFields } from '../components/PrivacyTextFields';
import { purposes, type TextForm, textBody } from '../model/privacyText';
import '../consentTexts';

interface Fields extends TextForm {
  purpose: string;
}

/** The next version of a purpose starts from the one in force. */
export function Component() {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [dirty, setDirty] = useState(false);
  const notices = useNotices();
  const texts = useTexts();
  const drafts = texts.data?.items.filter((one) => one.status === 'DRAFT') ?? [];
  const create = useCreateText();
  const keyFor = useRequestKey();

  const start = (purpose: string) => {
    const now = notices.data?.items.find((one) => one.purpose === purpose);
    if (!now || form.isFieldsTouched(['title', 'what', 'necessity', 'effect', 'body'])) return;
    const { title, what, necessity, effect, body } = now;
    form.setFieldsValue({ title, what, necessity, effect, body });
  };

  const send = async ({ purpose, ...words }: Fields) => {
    const body = { purpose, words: textBody(words) };
    try {
      const made = await create.mutateAsync({ body, key: keyFor(body) });
      setDirty(false);
      void message.success(t('text.saved'));
      void navigate(`/privacy-texts/${made.text.id}`, afterSaving);
    } catch (error) {
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: (field.split('.').pop() ?? field) as keyof Fields,
          errors: [text],
        })),
      );
    }
  };

  return (
    <div className={people.narrow}>
      <PageHeader
        above={<BackLink to="/privacy-texts" text={t('texts.title')} />}
        title={t('text.newTitle')}
      />
      <LeaveGuard dirty={dirty} kept="nowhere" />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        onValuesChange={() => setDirty(true)}
        onFinish={(fields) => void send(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card>
          {notices.isError && <ProblemAlert error={notices.error} onRetry={() => void notices.refetch()} />}
          {texts.isError && <ProblemAlert error={texts.error} onRetry={() => void texts.refetch()} />}
          <Form.Item<Fields>
            name="purpose"
            label={t('texts.purpose')}
            extra={drafts.map((one) => (
              <div key={one.id}>
                {t('text.drafted', { name: t(`purpose.${one.purpose}`) })}
                <Link to={`/privacy-texts/${one.id}`}>{t('text.toDraft')}</Link>
              </div>
            ))}
            rules={[{ required: true, message: t('text.purposeRule') }]}
          >
            <Select
              loading={notices.isPending || texts.isPending}
              disabled={notices.isPending || texts.isPending}
              onChange={start}
              options={purposes.map((value) => ({
                value,
                label: t(`purpose.${value}`),
                disabled: drafts.some((one) => one.purpose === value),
              }))}
            />
          </Form.Item>
          <PrivacyTextFields />
        </Card>
        {create.isError && <ProblemAlert error={create.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('text.save')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('common:back')}</Button>
        </div>
      </Form>
    </div>
  );
}
