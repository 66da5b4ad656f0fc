import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import type { Application } from '../model/application';

/** Who asks, for which duty and purpose, and on what it rests (G-03). */
export function GroundsFields() {
  const { t } = useTranslation('sharing');
  const said = (min: number, max: number, message: string) => ({
    validateTrigger: 'onBlur',
    rules: [{ required: true, whitespace: true, min, max, message }],
  });
  return (
    <>
      <Form.Item<Application>
        name="agency"
        label={t('form.agency')}
        rules={[{ required: true, message: t('form.agencyRule') }]}
      >
        <OrganisationPicker placeholder={t('form.agencyPick')} none={t('form.agencyNone')} />
      </Form.Item>
      <Form.Item<Application>
        name="contact"
        label={t('form.contact')}
        {...said(2, 100, t('form.contactRule'))}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item<Application>
        name="duty"
        label={t('form.duty')}
        extra={t('form.dutyHelp')}
        {...said(4, 500, t('form.dutyRule'))}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item<Application>
        name="purpose"
        label={t('form.purpose')}
        extra={t('form.purposeHelp')}
        {...said(4, 500, t('form.purposeRule'))}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item<Application>
        name="legalBasis"
        label={t('form.legalBasis')}
        extra={t('form.legalBasisHelp')}
        {...said(4, 200, t('form.legalBasisRule'))}
      >
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
