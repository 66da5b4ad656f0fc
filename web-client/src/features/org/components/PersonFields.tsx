import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import { MOBILE } from '@/shared/format/mobile';
import '../orgTexts';

interface Props {
  phoneHelp: string;
  /** What the phone brings to light, right under it. */
  afterPhone?: ReactNode;
}

/** Phone, name and sex of a person; each is checked when it is left. */
export function PersonFields({ phoneHelp, afterPhone }: Props) {
  const { t } = useTranslation('org');
  return (
    <>
      <Form.Item
        name="phone"
        label={t('staff.field.phone')}
        extra={phoneHelp}
        validateTrigger="onBlur"
        rules={[{ pattern: MOBILE, message: t('staff.form.phoneRule') }]}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={11} />
      </Form.Item>
      {afterPhone}
      <Form.Item
        name="name"
        label={t('staff.field.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 2, max: 50, message: t('staff.form.nameRule') }]}
      >
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="sex" label={t('staff.field.sex')}>
        <Radio.Group options={optionsOf('sex')} />
      </Form.Item>
    </>
  );
}
