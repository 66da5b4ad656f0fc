import { App, Button, Form, Input, Skeleton, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MessageSettings } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useMessageSettings, useSaveSettings } from '../api/settings';
import styles from './MessageSettingsCard.module.css';

interface Values {
  email?: string;
  emailOn: boolean;
  quiet: boolean;
  quietFrom?: string;
  quietTo?: string;
}

function valuesOf(settings: MessageSettings): Values {
  const { email, emailOn, quietFrom, quietTo } = settings;
  const quiet = quietFrom !== undefined;
  return { email, emailOn, quiet, quietFrom: quietFrom ?? '22:00', quietTo: quietTo ?? '07:00' };
}

/** Shown in the account page: whether, where and when e-mail reminds somebody. */
export function Component() {
  const { t } = useTranslation('messaging');
  const me = useMe();
  const query = useMessageSettings(me.accountId !== undefined);
  if (!me.accountId) return null;
  return (
    <Card title={t('settings.title')}>
      <p className={styles.soft}>{t('settings.intro')}</p>
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {query.data && (
        <SettingsForm key={query.data.etag} settings={query.data.settings} etag={query.data.etag} />
      )}
    </Card>
  );
}

function SettingsForm({ settings, etag }: { settings: MessageSettings; etag: string }) {
  const { t } = useTranslation('messaging');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const quiet = Form.useWatch('quiet', form) ?? settings.quietFrom !== undefined;
  const save = useSaveSettings();

  const send = (values: Values) =>
    save.mutate(
      {
        etag,
        update: {
          email: values.email?.trim() || undefined,
          emailOn: values.emailOn,
          ...(values.quiet && { quietFrom: values.quietFrom, quietTo: values.quietTo }),
        },
      },
      { onSuccess: () => void message.success(t('settings.saved')) },
    );
  const time = { required: true, message: t('settings.timeMissing') };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(settings)}
      onFinish={send}
    >
      {save.isError && <ProblemAlert error={save.error} />}
      <Form.Item
        name="email"
        label={t('settings.email')}
        extra={t('settings.emailHelp')}
        validateTrigger="onBlur"
        rules={[{ type: 'email', message: t('settings.emailWrong') }]}
      >
        <Input type="email" autoComplete="email" maxLength={200} placeholder="name@example.com" />
      </Form.Item>
      <Form.Item name="emailOn" label={t('settings.emailOn')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item
        name="quiet"
        label={t('settings.quiet')}
        extra={t('settings.quietHelp')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      {quiet && (
        <div className={styles.times}>
          <Form.Item name="quietFrom" label={t('settings.quietFrom')} rules={[time]}>
            <Input type="time" />
          </Form.Item>
          <Form.Item
            name="quietTo"
            label={t('settings.quietTo')}
            dependencies={['quietFrom']}
            rules={[
              time,
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('quietFrom')
                    ? Promise.reject(new Error(t('settings.timeSame')))
                    : Promise.resolve(),
              }),
            ]}
          >
            <Input type="time" />
          </Form.Item>
        </div>
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('settings.save')}
      </Button>
    </Form>
  );
}
