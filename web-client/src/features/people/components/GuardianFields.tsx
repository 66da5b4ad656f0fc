import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import { MOBILE } from '@/shared/format/mobile';

/** Who a parent is and how to reach them; the same for a new one and for a correction. */
export function GuardianFields({ phoneHelp }: { phoneHelp: string }) {
  const { t } = useTranslation('people');
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 2, max: 50, message: t('form.nameRule') }]}
      >
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="sex" label={t('field.sex')}>
        <Radio.Group options={optionsOf('sex')} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('link.phone')}
        extra={phoneHelp}
        validateTrigger="onBlur"
        rules={[{ pattern: MOBILE, message: t('guardian.phoneRule') }]}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={11} />
      </Form.Item>
    </>
  );
}
