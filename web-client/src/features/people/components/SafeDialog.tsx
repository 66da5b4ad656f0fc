import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { GuardianLinkRow } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRegisterSafeContact } from '../api/safeContacts';
import { atLeastOne } from '../model/rules';
import { choicesOf } from '../model/words';
import '../safeTexts';
import styles from './People.module.css';

interface Fields {
  ways: string[];
  hoursFrom?: string;
  hoursUntil?: string;
  wording?: string;
}

interface Props {
  link: GuardianLinkRow;
  onClose: () => void;
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How to reach somebody whom a careless call would put in danger. */
export function SafeDialog({ link, onClose }: Props) {
  const { t } = useTranslation('safe');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyOf = useRequestKey();
  const register = useRegisterSafeContact();
  const send = ({ ways, hoursFrom, hoursUntil, wording }: Fields) => {
    const body = {
      student: link.student,
      link: link.id,
      ways,
      hoursFrom: hoursFrom?.trim() || undefined,
      hoursUntil: hoursUntil?.trim() || undefined,
      wording: wording?.trim() || undefined,
    };
    register.mutate(
      { body, key: keyOf(body) },
      {
        onSuccess: () => {
          void message.success(t('registered'));
          onClose();
        },
        onError: (error) => {
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field as keyof Fields,
              errors: [text],
            })),
          );
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('register')}
      okText={t('register')}
      cancelText={t('common:cancel')}
      confirmLoading={register.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('who', { name: link.guardianName, pupil: link.studentName })}</p>
      <div className={styles.alerts}>
        <Alert type="info" showIcon title={t('effect')} />
        {register.isError && <ProblemAlert error={register.error} />}
      </div>
      <Form<Fields> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item<Fields>
          name="ways"
          label={t('ways')}
          extra={t('waysHelp')}
          rules={[atLeastOne(t('waysMissing'))]}
        >
          <Checkbox.Group options={choicesOf('safeWay')} />
        </Form.Item>
        <Form.Item<Fields>
          name="hoursFrom"
          label={t('hoursFrom')}
          validateTrigger="onBlur"
          rules={[{ pattern: HOUR, message: t('hourRule') }]}
        >
          <Input maxLength={5} placeholder="09:00" inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item<Fields>
          name="hoursUntil"
          label={t('hoursUntil')}
          extra={t('hoursHelp')}
          validateTrigger="onBlur"
          rules={[{ pattern: HOUR, message: t('hourRule') }]}
        >
          <Input maxLength={5} placeholder="11:30" inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item<Fields> name="wording" label={t('wording')} extra={t('wordingHelp')}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
