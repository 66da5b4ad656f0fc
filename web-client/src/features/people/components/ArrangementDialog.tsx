import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { type Told, useRegisterArrangement } from '../api/arrangements';
import '../careTexts';
import { FormDialog } from './FormDialog';

interface Fields extends Told {
  carerName: string;
  carerPhone?: string;
  reason: string;
  from: string;
}

/** Parents go away and somebody looks after their child. */
export function ArrangementDialog({ student, onClose }: { student: string; onClose: () => void }) {
  const { t } = useTranslation('care');
  const keyOf = useRequestKey();
  const register = useRegisterArrangement();
  return (
    <FormDialog<Fields>
      title={t('arrangement.register')}
      text={t('arrangement.noneText')}
      initial={{ from: dayToday(), toldSchool: false, toldVillage: false }}
      step={register}
      send={({ carerName, carerPhone, reason, ...fields }, then) => {
        const phone = carerPhone?.trim();
        const body = {
          student,
          carerName: carerName.trim(),
          reason: reason.trim(),
          ...fields,
          ...(phone && { carerPhone: phone }),
        };
        register.mutate({ body, key: keyOf(body) }, then);
      }}
      done={t('arrangement.registered')}
      onClose={onClose}
    >
      <Form.Item<Fields>
        name="carerName"
        label={t('arrangement.carerName')}
        rules={[{ required: true, whitespace: true, message: t('arrangement.carerNameMissing') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item<Fields>
        name="carerPhone"
        label={t('arrangement.carerPhone')}
        extra={t('contact.optional')}
        rules={[{ pattern: /^1[3-9]\d{9}$/, message: t('arrangement.carerPhoneWrong') }]}
      >
        <Input type="tel" maxLength={11} autoComplete="off" />
      </Form.Item>
      <Form.Item<Fields>
        name="reason"
        label={t('arrangement.reason')}
        extra={t('arrangement.reasonHelp')}
        rules={[{ required: true, whitespace: true, message: t('arrangement.reasonMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item<Fields>
        name="from"
        label={t('from')}
        rules={[{ required: true, message: t('fromMissing') }]}
      >
        <DayPicker past />
      </Form.Item>
      <NoticeFields />
    </FormDialog>
  );
}

/** Whom the parents have told in writing (未成年人保护法 22). */
export function NoticeFields() {
  const { t } = useTranslation('care');
  return (
    <>
      <Form.Item<Told> name="toldSchool" valuePropName="checked" noStyle>
        <Checkbox>{t('arrangement.toldSchool')}</Checkbox>
      </Form.Item>
      <Form.Item<Told> name="toldVillage" valuePropName="checked">
        <Checkbox>{t('arrangement.toldVillage')}</Checkbox>
      </Form.Item>
    </>
  );
}
