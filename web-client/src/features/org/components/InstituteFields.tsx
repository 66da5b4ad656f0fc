import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '@/shared/ui/DayPicker';

/** What an institute says of itself; the same for a new one and for a correction. */
export function InstituteFields() {
  const { t } = useTranslation('institutes');
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 2, max: 60, message: t('form.nameRule') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="serviceArea"
        label={t('field.serviceArea')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: t('form.serviceAreaRule') }]}
      >
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="establishedOn" label={t('field.establishedOn')}>
        <DayPicker past />
      </Form.Item>
    </>
  );
}
