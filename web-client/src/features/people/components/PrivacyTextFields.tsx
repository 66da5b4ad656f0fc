import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TextForm } from '../model/privacyText';
import '../consentTexts';

/** The parts of a text, in the order in which families read them. */
export function PrivacyTextFields() {
  const { t } = useTranslation('consents');
  return (
    <>
      <Form.Item<TextForm>
        name="title"
        label={t('texts.titleOf')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 4, max: 60, message: t('text.titleRule') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item<TextForm>
        name="what"
        label={t('text.what')}
        extra={t('text.whatHelp')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 4, max: 500, message: t('text.whatRule') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} showCount />
      </Form.Item>
      {(['necessity', 'effect'] as const).map((name) => (
        <Form.Item<TextForm>
          key={name}
          name={name}
          label={t(`text.${name}`)}
          extra={t(`text.${name}Help`)}
          validateTrigger="onBlur"
          rules={[{ min: 4, max: 500, message: t('text.lengthRule') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount />
        </Form.Item>
      ))}
      <Form.Item<TextForm>
        name="body"
        label={t('text.body')}
        extra={t('text.bodyHelp')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 10, max: 20_000, message: t('text.bodyRule') }]}
      >
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={20_000} showCount />
      </Form.Item>
    </>
  );
}
